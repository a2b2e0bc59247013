package io.syllabus.udfs.extract;

import static io.syllabus.udfs.extract.WordXml.W;
import static io.syllabus.udfs.extract.WordXml.child;
import static io.syllabus.udfs.extract.WordXml.value;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * How a run is drawn, as far as that tells whether it is seen.
 *
 * @param edged drawn with an outline, a shadow or the like: seen whatever its colour
 */
record RunLook(boolean vanished, String color, int halfPoints, String ground, boolean edged) {

  static final RunLook PLAIN = new RunLook(false, null, Integer.MAX_VALUE, null, false);
  private static final Set<String> OFF = Set.of("0", "false", "off");
  private static final Map<String, String> HIGHLIGHTS =
      Map.of("white", Colour.WHITE, "black", "000000", "none", "auto");
  private static final List<String> EDGES =
      List.of("outline", "shadow", "emboss", "imprint", "glow", "reflection");

  /** What a style above this one says goes first. */
  RunLook over(RunLook above) {
    return new RunLook(
        vanished || above.vanished,
        above.color == null ? color : above.color,
        above.halfPoints == Integer.MAX_VALUE ? halfPoints : above.halfPoints,
        above.ground == null ? ground : above.ground,
        edged || above.edged);
  }

  /** With the properties of a run or of a style; null for none. */
  RunLook with(Element properties) {
    if (properties == null) {
      return this;
    }
    Element vanish = child(properties, "vanish");
    boolean gone = vanish == null ? vanished : isOn(vanish);
    String hue = value(properties, "color");
    RunLook look =
        new RunLook(
            gone,
            hue == null ? color : hue,
            size(value(properties, "sz")),
            ground,
            edged || hasEdges(properties));
    String light = value(properties, "highlight");
    return light == null || light.equals("none")
        ? look.ground(child(properties, "shd"))
        : look.on(HIGHLIGHTS.getOrDefault(light, ""));
  }

  private static boolean isOn(Element property) {
    return property != null && !OFF.contains(property.getAttributeNS(W, "val"));
  }

  private static boolean hasEdges(Element properties) {
    Element line = child(properties, "textOutline");
    Element fill = child(properties, "textFill");
    return (line != null && child(line, "noFill") == null)
        || (fill != null && child(fill, "solidFill") == null)
        || EDGES.stream().anyMatch(edge -> isOn(child(properties, edge)));
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
    return plain && (fill.equals("auto") || fill.isEmpty()) ? this : on(plain ? fill : "");
  }

  private RunLook on(String shade) {
    return new RunLook(vanished, color, halfPoints, shade, edged);
  }
}
