package io.syllabus.udfs.extract;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What a style of OpenDocument says of letters: null where it says nothing.
 *
 * @param ink their colour
 * @param edged whether they have an outline or a shadow, and so are seen whatever their colour
 * @param points their height
 * @param fill how the ground behind them is filled: {@link #PLAIN}, {@link #THROUGH}, or otherwise
 * @param ground its colour: empty for one that is not known
 */
record OdfLook(String ink, Boolean edged, Double points, String fill, String ground) {

  static final OdfLook NONE = new OdfLook(null, null, null, null, null);
  private static final String PLAIN = "solid";
  private static final String THROUGH = "none";
  private static final String MIXED = "mixed";
  private static final String FO = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
  private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
  private static final String DRAW = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
  private static final Pattern POINTS = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,6})?)pt");

  /** Letters on a ground of which nothing else is known. */
  static OdfLook on(String ground) {
    return new OdfLook(null, null, null, PLAIN, ground);
  }

  /** By the properties of a style. */
  static OdfLook of(Element style) {
    OdfLook look = NONE;
    for (Node node = style.getFirstChild(); node != null; node = node.getNextSibling()) {
      if ("map".equals(node.getLocalName())) {
        look = on("").over(look); // by the value of the cell
      } else if (node instanceof Element properties
          && node.getLocalName().endsWith("-properties")) {
        look = look.over(ofProperties(properties));
      }
    }
    return look;
  }

  private static OdfLook ofProperties(Element given) {
    boolean automatic = given.getAttributeNS(STYLE, "use-window-font-color").equals("true");
    String ink = automatic ? "" : colour(given.getAttributeNS(FO, "color"));
    String fill = given.getAttributeNS(DRAW, "fill");
    String opacity = given.getAttributeNS(DRAW, "opacity");
    String behind = colour(given.getAttributeNS(FO, "background-color"));
    if (!fill.isEmpty() || behind == null) {
      boolean whole = opacity.isEmpty() || opacity.equals("100%");
      String kind = !whole ? MIXED : fill.isEmpty() ? null : fill;
      String ground = colour(given.getAttributeNS(DRAW, "fill-color"));
      return new OdfLook(ink, edged(given), points(given), kind, ground);
    }
    String kind = behind.equals("transparent") ? THROUGH : PLAIN;
    return new OdfLook(ink, edged(given), points(given), kind, behind);
  }

  /** Null where the style says nothing of it. */
  private static Boolean edged(Element given) {
    List<String> edges =
        List.of(
            given.getAttributeNS(STYLE, "text-outline"),
            given.getAttributeNS(FO, "text-shadow"),
            given.getAttributeNS(STYLE, "font-relief"));
    return edges.stream().allMatch(String::isEmpty)
        ? null
        : !Set.of("", "none", "false").containsAll(edges);
  }

  private static Double points(Element properties) {
    Matcher size = POINTS.matcher(properties.getAttributeNS(FO, "font-size"));
    return size.matches() ? Double.valueOf(size.group(1)) : null;
  }

  private static String colour(String given) {
    return given.isEmpty() ? null : given.startsWith("#") ? given.substring(1) : given;
  }

  /** What this one says goes first. */
  OdfLook over(OdfLook below) {
    return new OdfLook(
        ink == null ? below.ink : ink,
        edged == null ? below.edged : edged,
        points == null ? below.points : points,
        fill == null ? below.fill : fill,
        ground == null ? below.ground : ground);
  }

  /** As seen from what lies above it: a ground that is none says nothing. */
  OdfLook through() {
    if (fill == null || fill.equals(THROUGH)) {
      return new OdfLook(ink, edged, points, null, null);
    }
    boolean known = fill.equals(PLAIN) && ground != null;
    return new OdfLook(ink, edged, points, PLAIN, known ? ground : "");
  }

  /** The colour of the letters is not known. */
  OdfLook withoutInk() {
    return new OdfLook("", edged, points, fill, ground);
  }

  boolean seen() {
    boolean legible = points == null || points >= Unseen.READABLE;
    return legible && ((edged != null && edged) || !Colour.alike(ink, ground));
  }
}
