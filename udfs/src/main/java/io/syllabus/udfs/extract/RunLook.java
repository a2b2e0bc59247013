package io.syllabus.udfs.extract;

import static io.syllabus.udfs.extract.WordXml.W;
import static io.syllabus.udfs.extract.WordXml.child;
import static io.syllabus.udfs.extract.WordXml.value;

import java.util.Map;
import java.util.Set;
import org.w3c.dom.Element;

/** How a run is drawn, as far as that tells whether it is seen. */
record RunLook(boolean vanished, String color, int halfPoints, String ground) {

  static final RunLook PLAIN = new RunLook(false, null, Integer.MAX_VALUE, null);
  private static final Set<String> OFF = Set.of("0", "false", "off");
  private static final Map<String, String> HIGHLIGHTS =
      Map.of("white", Colour.WHITE, "black", "000000", "none", "auto");

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
}
