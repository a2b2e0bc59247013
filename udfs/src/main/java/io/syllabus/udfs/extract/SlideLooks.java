package io.syllabus.udfs.extract;

import static io.syllabus.udfs.extract.WordXml.child;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Takes the letters out of a slide of PowerPoint that are of the colour of their ground, without
 * colour, or too small to read; both as the slide or a sheet below it says. Where a picture or
 * another painted shape may lie below them, the ground is not known and hides nothing.
 */
final class SlideLooks {

  private static final String SHAPES = "//p:pic | //p:graphicFrame | //p:sp";
  private static final String BACKGROUND = "/*/p:cSld/p:bg/*";

  private final SlideSheets sheets;
  private final SlideColours colours;
  private final List<Rectangle2D> painted = new ArrayList<>(); // null for a place not known
  private final Map<Element, String> grounds = new HashMap<>();
  private final String paper;

  SlideLooks(SlideSheets sheets) {
    this.sheets = sheets;
    this.colours = sheets.colours();
    for (Document sheet : sheets.all()) {
      for (Node node : PartRules.select(sheet, SHAPES)) {
        Element shape = (Element) node;
        if (sheets.isDrawn(shape) && paints(shape)) {
          painted.add(sheets.place(shape));
        }
      }
    }
    paper = paper();
  }

  /** The ground of the whole slide: its own, that of its layout, or that of its master. */
  private String paper() {
    for (Document sheet : sheets.all()) {
      for (Node ground : PartRules.select(sheet, BACKGROUND)) {
        String fill =
            ground.getLocalName().equals("bgRef")
                ? colours.ofTheme((Element) ground)
                : colours.fill(ground);
        return fill == null ? SlideColours.UNKNOWN : fill;
      }
    }
    return Colour.WHITE;
  }

  private boolean paints(Element shape) {
    return !shape.getLocalName().equals("sp") || !"none".equals(fill(shape));
  }

  /** The fill of a shape. One that takes the fill of its style is not known. */
  private String fill(Element shape) {
    for (Element given : sheets.line(shape)) {
      String fill = child(given, "spPr") == null ? null : colours.fill(child(given, "spPr"));
      if (fill != null) {
        return fill;
      }
      Element style = child(child(given, "style"), "fillRef");
      if (style != null && !style.getAttribute("idx").equals("0")) {
        return SlideColours.UNKNOWN;
      }
    }
    return "none";
  }

  /** Tells whether anything left. */
  boolean hide(Unseen unseen) {
    boolean changed = false;
    for (Node run :
        PartRules.select(sheets.all().get(0), "//a:r[a:t/text()] | //a:fld[a:t/text()]")) {
      if (!isSeen((Element) run)) {
        Element text = child((Element) run, "t");
        unseen.add(Unseen.Kind.HIDDEN, run.getParentNode(), text.getTextContent());
        text.setTextContent("");
        changed = true;
      }
    }
    return changed;
  }

  private boolean isSeen(Element run) {
    List<Element> letters = sheets.letters(run);
    String size = first(letters.stream().map(properties -> properties.getAttribute("sz")).toList());
    if (size.matches("\\d{1,5}") && Integer.parseInt(size) < 100 * Unseen.READABLE) {
      return false;
    }
    if (letters.stream().anyMatch(SlideLooks::hasEdges)) {
      return true;
    }
    String ink = letters.stream().map(this::ink).filter(Objects::nonNull).findFirst().orElse("");
    return !ink.equals("none") && !Colour.alike(ink, ground(run));
  }

  private static String first(List<String> given) {
    return given.stream().filter(text -> !text.isEmpty()).findFirst().orElse("");
  }

  /** An outline or a shadow is seen whatever the fill; a link has the colour of links. */
  private static boolean hasEdges(Element properties) {
    Element line = child(properties, "ln");
    Element effects = child(properties, "effectLst");
    return (line != null && child(line, "noFill") == null && line.hasChildNodes())
        || (effects != null && effects.hasChildNodes())
        || child(properties, "hlinkClick") != null;
  }

  private String ink(Element properties) {
    return properties.getLocalName().equals("fontRef")
        ? colours.of(properties)
        : colours.fill(properties);
  }

  private String ground(Element run) {
    Element properties = child(run, "rPr");
    Element light = properties == null ? null : child(properties, "highlight");
    if (light != null) {
      return colours.of(light);
    }
    Element cell = PartRules.above(run, "tc");
    Element holder = cell == null ? PartRules.above(run, "sp") : cell;
    return holder == null
        ? SlideColours.UNKNOWN
        : grounds.computeIfAbsent(holder, key -> cell == null ? groundOf(key) : cellOf(key));
  }

  /** What its table's style says of a cell is not known. */
  private String cellOf(Element cell) {
    Element own = child(child(cell, "tcPr"), "solidFill");
    return own == null ? SlideColours.UNKNOWN : colours.of(own);
  }

  private String groundOf(Element shape) {
    String fill = fill(shape);
    if (!fill.equals("none")) {
      return fill;
    }
    Rectangle2D place = sheets.place(shape);
    boolean covered = painted.stream().anyMatch(other -> SlidePlace.meet(place, other));
    return covered ? SlideColours.UNKNOWN : paper;
  }
}
