package io.syllabus.udfs.extract;

import static io.syllabus.udfs.extract.WordXml.child;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.tika.exception.TikaException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * A slide, its layout and its master, and what a shape takes from those below it: a placeholder is
 * filled in on the slide, and says there only what differs.
 */
final class SlideSheets {

  private static final String FILLED = "p:nvSpPr/p:nvPr/p:ph";
  private static final String BOX = "p:spPr/a:xfrm | p:xfrm";
  private static final String NUMBERS = "a:off/@x | a:off/@y | a:ext/@cx | a:ext/@cy";

  /** Where letters stand: a shape, and the level of their paragraph. */
  private record Level(Element shape, String number) {}

  private final List<Document> sheets = new ArrayList<>();
  private final Document master;
  private final Document deck;
  private final Document theme;
  private final Map<Element, List<Element>> lines = new HashMap<>();
  private final Map<Level, List<Element>> styles = new HashMap<>();

  SlideSheets(PackageParts parts, String name, Document slide)
      throws IOException, SAXException, TikaException {
    String layout = beside(parts, name, "ppt/slideLayouts/");
    String below = beside(parts, layout, "ppt/slideMasters/");
    master = parts.dom(below);
    deck = parts.dom("ppt/presentation.xml");
    theme = parts.dom(beside(parts, below, "ppt/theme/"));
    for (Document sheet : new Document[] {slide, parts.dom(layout), master}) {
      if (sheet != null) {
        sheets.add(sheet);
      }
    }
  }

  private static String beside(PackageParts parts, String name, String folder)
      throws IOException, SAXException, TikaException {
    return parts.targets(name).values().stream()
        .filter(target -> target.startsWith(folder))
        .findFirst()
        .orElse("");
  }

  /** From the slide down. */
  List<Document> all() {
    return sheets;
  }

  SlideColours colours() {
    return new SlideColours(theme, sheets);
  }

  /** A placeholder of the layout or the master is not drawn itself. */
  boolean isDrawn(Node shape) {
    return shape.getOwnerDocument() == sheets.get(0) || PartRules.select(shape, FILLED).isEmpty();
  }

  /** The shape, and the placeholders that it fills in, from the slide down. */
  List<Element> line(Element shape) {
    return lines.computeIfAbsent(shape, this::below);
  }

  private List<Element> below(Element shape) {
    List<Element> line = new ArrayList<>(List.of(shape));
    for (Node filled : PartRules.select(shape, FILLED)) {
      for (Document sheet : sheets.subList(1, sheets.size())) {
        Element same = placeholder(sheet, (Element) filled, sheet != master);
        if (same != null) {
          line.add(same);
        }
      }
    }
    return line;
  }

  private static Element placeholder(Document sheet, Element filled, boolean numbered) {
    String number = filled.getAttribute("idx");
    boolean byNumber = numbered && !number.isEmpty();
    for (Node node : PartRules.select(sheet, "//p:sp/" + FILLED)) {
      Element other = (Element) node;
      if (byNumber ? number.equals(other.getAttribute("idx")) : kind(filled).equals(kind(other))) {
        return PartRules.above(other, "sp");
      }
    }
    return null;
  }

  private static String kind(Element placeholder) {
    String type = placeholder.getAttribute("type");
    return switch (type) {
      case "title", "ctrTitle" -> "title";
      case "dt", "ftr", "sldNum" -> type;
      default -> "body";
    };
  }

  /** The properties of the letters of a run; what stands first goes before the rest. */
  List<Element> letters(Element run) {
    List<Element> all = new ArrayList<>();
    add(all, child(run, "rPr"));
    Element shape = PartRules.above(run, "sp");
    if (shape != null) {
      Element paragraph = child(PartRules.above(run, "p"), "pPr");
      String level = paragraph == null ? "" : paragraph.getAttribute("lvl");
      String number = level.matches("[0-8]") ? String.valueOf(Integer.parseInt(level) + 1) : "1";
      all.addAll(styles.computeIfAbsent(new Level(shape, number), this::styles));
    }
    return all;
  }

  private List<Element> styles(Level level) {
    List<Element> all = new ArrayList<>();
    for (Element shape : line(level.shape)) {
      add(all, style(child(child(shape, "txBody"), "lstStyle"), level));
    }
    add(all, child(child(level.shape, "style"), "fontRef"));
    for (Node filled : PartRules.select(level.shape, FILLED)) {
      String kind = kind((Element) filled);
      String style = kind.equals("title") || kind.equals("body") ? kind : "other";
      Element common = master == null ? null : master.getDocumentElement();
      add(all, style(child(child(common, "txStyles"), style + "Style"), level));
    }
    Element common = deck == null ? null : deck.getDocumentElement();
    add(all, style(child(common, "defaultTextStyle"), level));
    return all;
  }

  private static Element style(Element levels, Level level) {
    return child(child(levels, "lvl%spPr".formatted(level.number)), "defRPr");
  }

  private static void add(List<Element> all, Element properties) {
    if (properties != null) {
      all.add(properties);
    }
  }

  /** Null where it is not known: what is in a group has the group's own measures. */
  Rectangle2D place(Element shape) {
    if (PartRules.above(shape, "grpSp") != null) {
      return null;
    }
    for (Element given : line(shape)) {
      for (Node place : PartRules.select(given, BOX)) {
        return place((Element) place, PartRules.select(place, NUMBERS));
      }
    }
    return null;
  }

  private static Rectangle2D place(Element place, List<Node> numbers) {
    double[] at =
        numbers.stream()
            .map(Node::getNodeValue)
            .mapToDouble(number -> number.matches("-?\\d{1,12}") ? Long.parseLong(number) : 0)
            .toArray();
    if (at.length < 4) {
      return null;
    }
    Rectangle2D straight = new Rectangle2D.Double(at[0], at[1], at[2], at[3]);
    return place.hasAttribute("rot") ? SlidePlace.around(straight) : straight;
  }
}
