package io.syllabus.udfs.extract;

import java.util.HashMap;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The colours of a deck by the names that its theme and its master give to them. */
final class SlideColours {

  /** A fill that is no plain colour, or one that is not known. */
  static final String UNKNOWN = "";

  private static final String DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";

  private final Map<String, String> named = new HashMap<>();

  /** Of the parts of a theme and of a master; null for none. */
  SlideColours(Document theme, Document master) {
    if (theme != null) {
      for (Node colour : PartRules.select(theme, "//a:clrScheme/*")) {
        named.put(colour.getLocalName(), of((Element) colour));
      }
    }
    if (master != null) {
      for (Node mapped : PartRules.select(master, "/p:sldMaster/p:clrMap/@*")) {
        named.put(mapped.getLocalName(), named.getOrDefault(mapped.getNodeValue(), UNKNOWN));
      }
    }
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
