package io.syllabus.udfs.extract;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.tika.exception.TikaException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * Takes the letters out of a slide of PowerPoint that are of the colour of their ground, without
 * colour, or too small to read. Where a picture or another painted shape may lie below them, the
 * ground is not known and hides nothing.
 */
final class SlideLooks {

  private static final String SHAPES = "//p:pic | //p:graphicFrame | //p:sp";
  private static final String BACKGROUND = "/*/p:cSld/p:bg/*";
  private static final String BOX = "p:spPr/a:xfrm | p:xfrm";

  private final Document slide;
  private final List<Document> sheets = new ArrayList<>(); // the slide, its layout, its master
  private final List<Node> painted = new ArrayList<>();
  private final SlideColours colours;
  private final String paper;

  SlideLooks(PackageParts parts, String name, Document slide)
      throws IOException, SAXException, TikaException {
    this.slide = slide;
    sheets.add(slide);
    String layout = beside(parts, name, "ppt/slideLayouts/");
    String master = beside(parts, layout, "ppt/slideMasters/");
    String theme = beside(parts, master, "ppt/theme/");
    for (String below : List.of(layout, master)) {
      Document sheet = parts.dom(below);
      if (sheet != null) {
        sheets.add(sheet);
      }
    }
    colours = new SlideColours(parts.dom(theme), parts.dom(master));
    for (Document sheet : sheets) {
      PartRules.select(sheet, SHAPES).stream().filter(this::paints).forEach(painted::add);
    }
    paper = paper();
  }

  private static String beside(PackageParts parts, String name, String folder)
      throws IOException, SAXException, TikaException {
    return parts.targets(name).values().stream()
        .filter(target -> target.startsWith(folder))
        .findFirst()
        .orElse("");
  }

  /** The ground of the whole slide: its own, that of its layout, or that of its master. */
  private String paper() {
    for (Document sheet : sheets) {
      for (Node ground : PartRules.select(sheet, BACKGROUND)) {
        String fill =
            ground.getLocalName().equals("bgRef")
                ? colours.of((Element) ground)
                : colours.fill(ground);
        return fill == null ? SlideColours.UNKNOWN : fill;
      }
    }
    return Colour.WHITE;
  }

  private boolean paints(Node shape) {
    return !shape.getLocalName().equals("sp") || !"none".equals(fill(shape));
  }

  /** The fill of a shape. One that takes the fill of its style is not known. */
  private String fill(Node shape) {
    for (Node properties : PartRules.select(shape, "p:spPr")) {
      String fill = colours.fill(properties);
      if (fill != null) {
        return fill;
      }
    }
    boolean styled = !PartRules.select(shape, "p:style/a:fillRef[@idx != '0']").isEmpty();
    return styled ? SlideColours.UNKNOWN : "none";
  }

  /** Tells whether anything left. */
  boolean hide(Unseen unseen) {
    boolean changed = false;
    for (Node properties : PartRules.select(slide, "//a:rPr[following-sibling::a:t]")) {
      if (!seen((Element) properties)) {
        Node run = properties.getParentNode();
        for (Node text : PartRules.select(run, "a:t[text()]")) {
          unseen.add(Unseen.Kind.HIDDEN, text.getTextContent());
          text.setTextContent("");
          changed = true;
        }
      }
    }
    return changed;
  }

  private boolean seen(Element properties) {
    String size = properties.getAttribute("sz");
    String ink = colours.fill(properties);
    if ((size.matches("\\d{1,5}") && Integer.parseInt(size) < 100 * Unseen.READABLE)
        || "none".equals(ink)) {
      return false;
    }
    return ink == null || !Colour.alike(ink, ground(properties));
  }

  private String ground(Element properties) {
    for (Node light : PartRules.select(properties, "a:highlight")) {
      return colours.of((Element) light);
    }
    for (Node cell : PartRules.select(properties, "ancestor::a:tc[1]")) {
      return PartRules.select(cell, "a:tcPr/a:solidFill").stream()
          .map(fill -> colours.of((Element) fill))
          .findFirst()
          .orElse(SlideColours.UNKNOWN);
    }
    for (Node shape : PartRules.select(properties, "ancestor::p:sp[1]")) {
      String fill = fill(shape);
      return !fill.equals("none") ? fill : isCovered(shape) ? SlideColours.UNKNOWN : paper;
    }
    return SlideColours.UNKNOWN;
  }

  private boolean isCovered(Node shape) {
    Rectangle2D own = box(shape);
    for (Node other : painted) {
      Rectangle2D box = box(other);
      if (own == null || box == null || own.intersects(box)) {
        return true;
      }
    }
    return false;
  }

  /** Null where it is not known: a placeholder takes it from its layout, a group has its own. */
  private static Rectangle2D box(Node shape) {
    if (!PartRules.select(shape, "ancestor::p:grpSp").isEmpty()) {
      return null;
    }
    for (Node place : PartRules.select(shape, BOX)) {
      double[] at = new double[4];
      int i = 0;
      for (Node number : PartRules.select(place, "a:off/@x | a:off/@y | a:ext/@cx | a:ext/@cy")) {
        at[i++] =
            number.getNodeValue().matches("-?\\d{1,12}")
                ? Long.parseLong(number.getNodeValue())
                : 0;
      }
      return i < at.length ? null : new Rectangle2D.Double(at[0], at[1], at[2], at[3]);
    }
    return null;
  }
}
