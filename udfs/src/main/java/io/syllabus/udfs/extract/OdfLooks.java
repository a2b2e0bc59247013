package io.syllabus.udfs.extract;

import java.util.HashMap;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Takes the text out of the content of an OpenDocument file that is of the colour of its ground or
 * too small to read. A ground that is not known (a picture, a frame above the text) hides nothing.
 */
final class OdfLooks {

  private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
  private static final String DRAW = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
  private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
  private static final String PRESENTATION =
      "urn:oasis:names:tc:opendocument:xmlns:presentation:1.0";
  private static final Map<String, String> FAMILIES =
      Map.of("span", "text", "p", "paragraph", "h", "paragraph", "page", "drawing-page");
  private static final String STYLES = "//style:style | //style:default-style";
  private static final String PAINTS = "//style:page-layout-properties";

  /** A shape behind the text, on one page or on each. */
  private static final String BEHIND = "//*[@style:run-through = 'background']";

  private static final OdfLook UNKNOWN = OdfLook.on("");
  private static final OdfLook PAPER = OdfLook.on(Colour.WHITE);
  private static final int DEEPEST = 20; // styles upon styles

  private final Document content;
  private final Map<String, Element> styles = new HashMap<>();
  private final Map<String, OdfLook> resolved = new HashMap<>();
  private final Map<String, Element> masters = new HashMap<>();
  private final Map<Node, OdfLook> slides = new HashMap<>();
  private OdfLook paper = PAPER;

  /** Of the content, and of the part of its common styles; null for none. */
  OdfLooks(Document content, Document common) {
    this.content = content;
    for (Document part : new Document[] {common, content}) {
      if (part != null) {
        PartRules.select(part, STYLES).forEach(node -> add((Element) node));
        PartRules.select(part, "//style:master-page")
            .forEach(node -> masters.put(name((Element) node), (Element) node));
        for (Node layout : PartRules.select(part, PAINTS)) {
          paper = OdfLook.of((Element) layout.getParentNode()).through().over(paper);
        }
        paper = PartRules.select(part, BEHIND).isEmpty() ? paper : UNKNOWN;
      }
    }
  }

  private void add(Element style) {
    styles.put(key(style.getAttributeNS(STYLE, "family"), name(style)), style);
  }

  private static String name(Element style) {
    return style.getAttributeNS(STYLE, "name");
  }

  private static String key(String family, String name) {
    return family + "/" + name;
  }

  /** Tells whether anything left. */
  boolean hide(Unseen unseen) {
    boolean changed = false;
    for (Node text : PartRules.select(content, "//text:p//text() | //text:h//text()")) {
      if (!text.getNodeValue().isBlank() && !look(text).seen()) {
        unseen.add(Unseen.Kind.HIDDEN, block(text), text.getNodeValue());
        text.getParentNode().removeChild(text);
        changed = true;
      }
    }
    return changed;
  }

  /** The paragraph or heading that a text lies in. */
  private static Element block(Node text) {
    Element paragraph = PartRules.above(text, "p");
    return paragraph == null ? PartRules.above(text, "h") : paragraph;
  }

  private OdfLook look(Node text) {
    OdfLook look = OdfLook.NONE;
    int lists = 0;
    for (Node node = text.getParentNode(); node instanceof Element at; node = at.getParentNode()) {
      lists += at.getLocalName().equals("list") ? 1 : 0;
      // the style of an outline is that of its first level; each other one has its own
      boolean deep = lists > 1 && at.getAttributeNS(PRESENTATION, "class").equals("outline");
      look = look.over(deep ? look(at).withoutInk() : look(at));
    }
    return look.over(paper);
  }

  private OdfLook look(Element element) {
    boolean drawn = DRAW.equals(element.getNamespaceURI());
    if (drawn && element.getLocalName().equals("page")) {
      return slides.computeIfAbsent(element, page -> slide((Element) page));
    }
    OdfLook look = ownStyle(element).through();
    boolean onSlide = PartRules.above(element, "presentation") != null;
    boolean cell = element.getLocalName().equals("table-cell");
    boolean inherits = cell && (onSlide || element.getAttributeNS(TABLE, "style-name").isEmpty());
    return (drawn && !onSlide) || inherits ? look.over(UNKNOWN) : look;
  }

  /** White where nothing paints it; not known where anything but its text does. */
  private OdfLook slide(Element page) {
    Element master = masters.get(page.getAttributeNS(DRAW, "master-page-name"));
    if (paints(page) || (master != null && paints(master))) {
      return UNKNOWN;
    }
    OdfLook below = master == null ? OdfLook.NONE : style("drawing-page", master, DRAW).through();
    return style("drawing-page", page, DRAW).through().over(below).over(PAPER);
  }

  private boolean paints(Element page) {
    return PartRules.select(page, ".//draw:*").stream()
        .map(Element.class::cast)
        .anyMatch(
            shape ->
                shape.getLocalName().equals("image") || ownStyle(shape).through().ground() != null);
  }

  private OdfLook ownStyle(Element element) {
    String space = element.getNamespaceURI();
    if (DRAW.equals(space)) {
      return element.hasAttributeNS(PRESENTATION, "style-name")
          ? style("presentation", element, PRESENTATION)
          : style("graphic", element, DRAW);
    }
    return style(
        FAMILIES.getOrDefault(element.getLocalName(), element.getLocalName()), element, space);
  }

  private OdfLook style(String family, Element element, String space) {
    String name = element.getAttributeNS(space, "style-name");
    return name.isEmpty() ? OdfLook.NONE : style(family, name, 0);
  }

  private OdfLook style(String family, String name, int depth) {
    String key = key(family, name);
    OdfLook known = resolved.get(key);
    Element style = styles.get(key);
    if (known != null || style == null || depth > DEEPEST) {
      return known == null ? OdfLook.NONE : known;
    }
    String parent = style.getAttributeNS(STYLE, "parent-style-name");
    OdfLook below = name.isEmpty() ? OdfLook.NONE : style(family, parent, depth + 1);
    OdfLook look = OdfLook.of(style).over(below);
    resolved.put(key, look);
    return look;
  }
}
