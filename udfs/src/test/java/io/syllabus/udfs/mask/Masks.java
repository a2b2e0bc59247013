package io.syllabus.udfs.mask;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Maskers for tests. */
final class Masks {
  static final byte[] KEY = "a key of the tests".getBytes(StandardCharsets.UTF_8);

  private Masks() {}

  static MaskConf conf(String style, Map<String, String> styles) {
    return new MaskConf(style, styles, 0.5, true, "SYLLABUS_KEY", List.of());
  }

  static PiiMasker style(String style) {
    return new PiiMasker(conf(style, Map.of()), KEY);
  }
}
