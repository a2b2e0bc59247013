package io.syllabus.udfs.extract;

import java.util.ArrayList;
import java.util.List;

/** The colours of a rich text, as its table names them one after the other. */
final class RtfPalette {

  private static final int MOST = 1 << 12;

  private final List<String> colours = new ArrayList<>();
  private int rgb = -1;

  /** Takes a part of the colour at hand. */
  void part(String word, int value) {
    int shift =
        switch (word) {
          case "red" -> 16;
          case "green" -> 8;
          case "blue" -> 0;
          default -> -1;
        };
    if (shift >= 0) {
      rgb = (Math.max(rgb, 0) & ~(255 << shift)) | ((value & 255) << shift);
    }
  }

  /** Ends the colour at hand; one without parts is the automatic one. */
  void end() {
    if (colours.size() < MOST) {
      colours.add(rgb < 0 ? null : "%06X".formatted(rgb));
    }
    rgb = -1;
  }

  /** Whether letters are of the colour of their ground; automatic letters never are. */
  boolean alike(int ink, int ground) {
    String behind = at(ground);
    return Colour.alike(at(ink), ground == 0 || behind == null ? Colour.WHITE : behind);
  }

  private String at(int number) {
    return number >= 0 && number < colours.size() ? colours.get(number) : null;
  }
}
