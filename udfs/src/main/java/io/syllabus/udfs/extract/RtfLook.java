package io.syllabus.udfs.extract;

/**
 * How the characters of rich text are drawn, as far as that tells whether they are seen. Colours
 * are numbers of the palette, 0 the automatic one; a ground that is not known is {@link #UNKNOWN}.
 *
 * @param ink the colour of the letters
 * @param halfPoints their height
 * @param behind the ground of the letters themselves
 * @param paragraph the ground of their paragraph
 * @param cell the ground of their table's cells
 */
record RtfLook(int ink, int halfPoints, int behind, int paragraph, int cell) {

  static final RtfLook PLAIN = new RtfLook(0, 24, 0, 0, 0);
  private static final int UNKNOWN = -1;

  RtfLook with(String word, int value) {
    return switch (word) {
      case "cf" -> new RtfLook(value, halfPoints, behind, paragraph, cell);
      case "fs" -> new RtfLook(ink, value > 0 ? value : PLAIN.halfPoints, behind, paragraph, cell);
      case "cb", "highlight", "chcbpat" -> new RtfLook(ink, halfPoints, value, paragraph, cell);
      case "chshdng" -> new RtfLook(ink, halfPoints, UNKNOWN, paragraph, cell);
      case "cbpat" -> new RtfLook(ink, halfPoints, behind, value, cell);
      case "shading" -> new RtfLook(ink, halfPoints, behind, UNKNOWN, cell);
      case "clcbpat", "trcbpat", "clshdng", "shp", "shptxt", "do", "background" ->
          new RtfLook(ink, halfPoints, behind, paragraph, UNKNOWN);
      case "trowd" -> new RtfLook(ink, halfPoints, behind, paragraph, 0);
      case "pard" -> new RtfLook(ink, halfPoints, behind, 0, cell);
      case "plain" -> new RtfLook(0, PLAIN.halfPoints, 0, paragraph, cell);
      default -> this;
    };
  }

  boolean seen(RtfPalette palette) {
    int ground = behind != 0 ? behind : paragraph != 0 ? paragraph : cell;
    return halfPoints >= 2 * Unseen.READABLE && (ground == UNKNOWN || !palette.alike(ink, ground));
  }
}
