package io.syllabus.udfs.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The colours of a deck by the names that its theme and its sheets give to them. */
final class SlideColours {

  /** A fill that is no plain colour, or one that is not known. */
  static final String UNKNOWN = "";

  private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

  private static final String MAPS =
      "/*/p:clrMapOvr/a:overrideClrMapping/@* | /p:sldMaster/p:clrMap/@*";

  private final Map<String, String> named = new HashMap<>();
  private final List<Node> grounds;

  /** Of the part of a theme, null for none, as the sheets from the slide down map its names. */
  SlideColours(Document theme, List<Document> sheets) {
    grounds = theme == null ? List.of() : PartRules.select(theme, "//a:bgFillStyleLst/*");
    if (theme != null) {
      for (Node colour : PartRules.select(theme, "//a:clrScheme/*")) {
        named.put(colour.getLocalName(), of((Element) colour));
      }
    }
    Map<String, String> given = Map.copyOf(named);
    sheets.stream()
        .map(sheet -> PartRules.select(sheet, MAPS))
        .filter(map -> !map.isEmpty())
        .findFirst()
        .ifPresent(map -> map.forEach(name -> map(name, given)));
  }

  private void map(Node name, Map<String, String> given) {
    named.put(name.getLocalName(), given.getOrDefault(name.getNodeValue(), UNKNOWN));
  }

  /** The colour of a ground that the theme names by a number: unknown for one that is not plain. */
  String ofTheme(Element reference) {
    String number = reference.getAttribute("idx");
    int at = number.matches("1\\d{3}") ? Integer.parseInt(number) - 1001 : -1;
    Node fill = at >= 0 && at < grounds.size() ? grounds.get(at) : null;
    boolean plain =
        fill instanceof Element solid
            && solid.getLocalName().equals("solidFill")
            && solid.getElementsByTagName("*").getLength() == 1;
    return plain ? of(reference) : UNKNOWN;
  }

  /** RRGGBB of the colour that an element holds; unknown for one that is mixed. */
  String of(Element holder) {
    for (Node node = holder.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element colour) {
        return colour.getElementsByTagName("*").getLength() > 0 ? UNKNOWN : plain(colour);
      }
    }
    return UNKNOWN;
  }

  private String plain(Element colour) {
    return switch (colour.getLocalName()) {
      case "srgbClr" -> colour.getAttribute("val");
      case "sysClr" -> colour.getAttribute("lastClr");
      case "schemeClr" -> named.getOrDefault(colour.getAttribute("val"), UNKNOWN);
      case "prstClr" -> colour.getAttribute("val").equals("white") ? Colour.WHITE : UNKNOWN;
      default -> UNKNOWN;
    };
  }

  /** The fill among the properties of a shape or of letters: null where they name none. */
  String fill(Node properties) {
    for (Node node = properties.getFirstChild(); node != null; node = node.getNextSibling()) {
      if (node instanceof Element fill && DRAWING.equals(fill.getNamespaceURI())) {
        switch (fill.getLocalName()) {
          case "solidFill" -> {
            return of(fill);
          }
          case "noFill" -> {
            return "none";
          }
          case "gradFill", "blipFill", "pattFill", "grpFill" -> {
            return UNKNOWN;
          }
          default -> {}
        }
      }
    }
    return null;
  }
}
