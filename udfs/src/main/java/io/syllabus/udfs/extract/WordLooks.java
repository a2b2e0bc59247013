package io.syllabus.udfs.extract;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * How the runs of a Word document look by their styles: what is vanished, of the colour of its
 * ground, or too small to read, is hidden. A ground that is not known hides nothing.
 */
final class WordLooks {

  private static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
  private static final int READABLE = 4; // half-points: a letter of 2 points is a hair high
  private static final int DEEPEST = 20; // styles upon styles
  private static final Set<String> FIELD = Set.of("rPr", "fldChar", "instrText");
  private static final String WHITE = "FFFFFF";

  private final Map<String, Element> styles = new HashMap<>();
  private final Map<String, String> standard = new HashMap<>(); // the style of each type
  private final Map<String, RunLook> resolved = new HashMap<>();
  private final Set<String> shading = new HashSet<>();
  private RunLook base = RunLook.PLAIN;

  private WordLooks() {}

  /** Of the part that holds the styles; null for none. */
  static WordLooks of(Document part) {
    WordLooks looks = new WordLooks();
    if (part != null) {
      for (Node node : PartRules.select(part, "/w:styles/w:style")) {
        looks.add((Element) node);
      }
      for (Node node : PartRules.select(part, "/w:styles/w:docDefaults/w:rPrDefault/w:rPr")) {
        looks.base = RunLook.PLAIN.with((Element) node);
      }
    }
    return looks;
  }

  private void add(Element style) {
    String id = style.getAttributeNS(W, "styleId");
    styles.put(id, style);
    if (style.getAttributeNS(W, "default").equals("1")) {
      standard.put(style.getAttributeNS(W, "type"), id);
    }
  }

  /** Takes the hidden runs out of a part; tells whether there was any. */
  boolean hide(Document part, Unseen unseen) {
    boolean changed = false;
    for (Node run : PartRules.select(part, "//w:r[w:t]")) {
      RunLook look = look((Element) run);
      if (look.vanished()) {
        changed |= remove(run, false, unseen);
      } else if (look.halfPoints() < READABLE || onItsGround((Element) run, look)) {
        changed |= remove(run, true, unseen);
      }
    }
    return changed;
  }

  private static boolean remove(Node run, boolean textAlone, Unseen unseen) {
    boolean changed = false;
    for (Node child = run.getFirstChild(), next; child != null; child = next) {
      next = child.getNextSibling();
      String name = child.getLocalName();
      if (textAlone ? "t".equals(name) : name != null && !FIELD.contains(name)) {
        unseen.add(Unseen.Kind.HIDDEN, child.getTextContent());
        run.removeChild(child);
        changed = true;
      }
    }
    return changed;
  }

  private RunLook look(Element run) {
    Element paragraph = above(run, "p");
    Element own = child(run, "rPr");
    RunLook look = base.over(style(value(child(paragraph, "pPr"), "pStyle"), "paragraph"));
    return look.over(style(value(own, "rStyle"), "character")).with(own);
  }

  private RunLook style(String id, String type) {
    String name = id == null ? standard.get(type) : id;
    return name == null ? RunLook.PLAIN : style(name, 0);
  }

  private RunLook style(String id, int depth) {
    RunLook known = resolved.get(id);
    Element style = styles.get(id);
    if (known != null || style == null || depth > DEEPEST) {
      return known == null ? RunLook.PLAIN : known;
    }
    String on = value(style, "basedOn");
    RunLook below = on == null ? RunLook.PLAIN : style(on, depth + 1);
    RunLook look = below.ground(child(child(style, "pPr"), "shd")).with(child(style, "rPr"));
    resolved.put(id, look);
    return look;
  }

  private boolean onItsGround(Element run, RunLook look) {
    return look.color() != null && RunLook.alike(look.color(), ground(run, look));
  }

  /** Null where it cannot be told. */
  private String ground(Element run, RunLook look) {
    if (look.ground() != null) {
      return look.ground().isEmpty() ? null : look.ground();
    }
    for (Node node = run.getParentNode(); node instanceof Element at; node = at.getParentNode()) {
      String local = at.getLocalName();
      if (local.equals("txbxContent") || (local.equals("tbl") && shades(at))) {
        return null;
      }
      Element shade = child(child(at, local + "Pr"), "shd");
      String fill = RunLook.PLAIN.ground(shade).ground();
      if (fill != null) {
        return fill.isEmpty() ? null : fill;
      }
    }
    Element page = child(run.getOwnerDocument().getDocumentElement(), "background");
    return page == null ? WHITE : null;
  }

  /** Whether the style of a table paints some of its cells. */
  private boolean shades(Element table) {
    String id = value(child(table, "tblPr"), "tblStyle");
    for (int depth = 0; id != null && depth < DEEPEST; depth++) {
      Element style = styles.get(id);
      if (style == null) {
        return false;
      }
      if (!shading.contains(id) && style.getElementsByTagNameNS(W, "shd").getLength() > 0) {
        shading.add(id);
      }
      if (shading.contains(id)) {
        return true;
      }
      id = value(style, "basedOn");
    }
    return false;
  }

  private static Element above(Element element, String name) {
    Node node = element;
    while (node instanceof Element at && !at.getLocalName().equals(name)) {
      node = at.getParentNode();
    }
    return node instanceof Element at ? at : null;
  }

  static Element child(Element of, String name) {
    Node node = of == null ? null : of.getFirstChild();
    while (node != null && !name.equals(node.getLocalName())) {
      node = node.getNextSibling();
    }
    return (Element) node;
  }

  static String value(Element of, String name) {
    Element child = child(of, name);
    return child == null || !child.hasAttributeNS(W, "val") ? null : child.getAttributeNS(W, "val");
  }

  /** How a run is drawn, as far as that tells whether it is seen. */
  record RunLook(boolean vanished, String color, int halfPoints, String ground) {

    static final RunLook PLAIN = new RunLook(false, null, Integer.MAX_VALUE, null);
    private static final int NEAR = 12; // of 255, by channel
    private static final Set<String> OFF = Set.of("0", "false", "off");
    private static final Map<String, String> HIGHLIGHTS =
        Map.of("white", WHITE, "black", "000000", "none", "auto");

    /** What a style above this one says goes first. */
    RunLook over(RunLook above) {
      return new RunLook(
          vanished || above.vanished,
          above.color == null ? color : above.color,
          above.halfPoints == Integer.MAX_VALUE ? halfPoints : above.halfPoints,
          above.ground == null ? ground : above.ground);
    }

    /** With the properties of a run or of a style; null for none. */
    RunLook with(Element properties) {
      if (properties == null) {
        return this;
      }
      Element vanish = child(properties, "vanish");
      boolean gone = vanish == null ? vanished : !OFF.contains(vanish.getAttributeNS(W, "val"));
      String size = value(properties, "sz");
      String hue = value(properties, "color");
      RunLook look = new RunLook(gone, hue == null ? color : hue, size(size), ground);
      String light = value(properties, "highlight");
      RunLook shaded = look.ground(child(properties, "shd"));
      return light == null || light.equals("none")
          ? shaded
          : new RunLook(gone, look.color, look.halfPoints, HIGHLIGHTS.getOrDefault(light, ""));
    }

    private int size(String size) {
      return size == null || !size.matches("\\d{1,4}") ? halfPoints : Integer.parseInt(size);
    }

    /** On a shade: empty for one that is not plain. */
    RunLook ground(Element shade) {
      if (shade == null || shade.getAttributeNS(W, "val").equals("nil")) {
        return this;
      }
      String fill = shade.getAttributeNS(W, "fill");
      boolean plain = shade.getAttributeNS(W, "val").equals("clear");
      if (plain && (fill.equals("auto") || fill.isEmpty())) {
        return this;
      }
      return new RunLook(vanished, color, halfPoints, plain ? fill : "");
    }

    /** Whether two colours (RRGGBB) are the same to the eye; false for one that is none. */
    static boolean alike(String one, String other) {
      if (one == null || other == null || !isColor(one) || !isColor(other)) {
        return false;
      }
      int a = Integer.parseInt(one, 16);
      int b = Integer.parseInt(other, 16);
      return List.of(0, 8, 16).stream()
          .allMatch(shift -> Math.abs(((a >> shift) & 255) - ((b >> shift) & 255)) <= NEAR);
    }

    private static boolean isColor(String text) {
      return text.matches("[0-9A-Fa-f]{6}");
    }
  }
}
