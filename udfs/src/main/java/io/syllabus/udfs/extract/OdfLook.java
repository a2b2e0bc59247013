package io.syllabus.udfs.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * What a style of OpenDocument says of letters: null where it says nothing.
 *
 * @param ink their colour
 * @param points their height
 * @param ground what lies behind them: empty if it is not plain, {@link #THROUGH} if it is none
 */
record OdfLook(String ink, Double points, String ground) {

  static final OdfLook NONE = new OdfLook(null, null, null);
  static final String THROUGH = "transparent";
  private static final String FO = "urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0";
  private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
  private static final String DRAW = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
  private static final Pattern POINTS = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,6})?)pt");

  /** By the properties of a style. */
  static OdfLook of(Element style) {
    OdfLook look = NONE;
    for (Node node = style.getFirstChild(); node != null; node = node.getNextSibling()) {
      if ("map".equals(node.getLocalName())) {
        look = new OdfLook(look.ink, look.points, ""); // by the value of the cell
      } else if (node instanceof Element properties
          && node.getLocalName().endsWith("-properties")) {
        look = look.over(new OdfLook(ink(properties), points(properties), ground(properties)));
      }
    }
    return look;
  }

  private static String ink(Element properties) {
    boolean automatic = properties.getAttributeNS(STYLE, "use-window-font-color").equals("true");
    return automatic ? "" : colour(properties.getAttributeNS(FO, "color"));
  }

  private static Double points(Element properties) {
    Matcher size = POINTS.matcher(properties.getAttributeNS(FO, "font-size"));
    return size.matches() ? Double.valueOf(size.group(1)) : null;
  }

  private static String ground(Element properties) {
    return switch (properties.getAttributeNS(DRAW, "fill")) {
      case "" -> colour(properties.getAttributeNS(FO, "background-color"));
      case "none" -> THROUGH;
      case "solid" -> colour(properties.getAttributeNS(DRAW, "fill-color"));
      default -> ""; // a gradient or a picture
    };
  }

  private static String colour(String given) {
    return given.isEmpty() ? null : given.startsWith("#") ? given.substring(1) : given;
  }

  /** What this one says goes first. */
  OdfLook over(OdfLook below) {
    return new OdfLook(
        ink == null ? below.ink : ink,
        points == null ? below.points : points,
        ground == null ? below.ground : ground);
  }

  /** As seen from what lies above it: a ground that is none says nothing. */
  OdfLook through() {
    return THROUGH.equals(ground) ? new OdfLook(ink, points, null) : this;
  }

  boolean seen() {
    return (points == null || points >= Unseen.READABLE) && !Colour.alike(ink, ground);
  }
}
