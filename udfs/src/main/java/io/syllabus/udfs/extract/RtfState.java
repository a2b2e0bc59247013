package io.syllabus.udfs.extract;

import java.util.Set;

/**
 * What holds within a group of rich text.
 *
 * @param data what it holds is no text, and stays
 * @param palette it holds the colours
 * @param fallback characters that stand in for one of Unicode
 */
record RtfState(
    boolean hidden, boolean deleted, boolean data, boolean palette, int fallback, RtfLook look) {

  static final RtfState START = new RtfState(false, false, false, false, 1, RtfLook.PLAIN);
  private static final Set<String> DATA =
      Set.of("pict", "objdata", "fonttbl", "stylesheet", "info");

  RtfState with(String word, boolean on, int value) {
    return switch (word) {
      case "v" -> new RtfState(on, deleted, data, palette, fallback, look);
      case "deleted" -> new RtfState(hidden, on, data, palette, fallback, look);
      case "plain" -> new RtfState(false, false, data, palette, fallback, look.with(word, value));
      case "uc" -> new RtfState(hidden, deleted, data, palette, Math.max(0, value), look);
      case "colortbl" -> new RtfState(hidden, deleted, true, true, fallback, look);
      default ->
          DATA.contains(word)
              ? inData()
              : new RtfState(hidden, deleted, data, palette, fallback, look.with(word, value));
    };
  }

  RtfState inData() {
    return new RtfState(hidden, deleted, true, palette, fallback, look);
  }

  boolean seen(RtfPalette colours) {
    return data || !(hidden || deleted || !look.seen(colours));
  }
}
