package io.syllabus.udfs.extract;

import java.util.List;

/** Colours as the eye tells them apart. */
final class Colour {

  static final String WHITE = "FFFFFF";
  private static final int NEAR = 12; // of 255, by channel

  private Colour() {}

  /** Whether two colours (RRGGBB) are the same to the eye; false for one that is none. */
  static boolean alike(String one, String other) {
    if (one == null || other == null || !isColour(one) || !isColour(other)) {
      return false;
    }
    int a = Integer.parseInt(one, 16);
    int b = Integer.parseInt(other, 16);
    return List.of(0, 8, 16).stream()
        .allMatch(shift -> Math.abs(((a >> shift) & 255) - ((b >> shift) & 255)) <= NEAR);
  }

  private static boolean isColour(String text) {
    return text.matches("[0-9A-Fa-f]{6}");
  }
}
