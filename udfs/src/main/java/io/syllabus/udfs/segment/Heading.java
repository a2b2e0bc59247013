package io.syllabus.udfs.segment;

/**
 * The start of a numbered or titled part, as a line shows it.
 *
 * @param level depth: a smaller one holds a greater one
 * @param label its number as written, empty for an unnumbered heading
 * @param title its words on this line, without number and marks; may be empty
 * @param clause true where the part is a clause rather than a chapter or a title
 */
record Heading(int level, String label, String title, boolean clause) {
  /** Number and words, as they stand in a path. */
  String words() {
    return label.isEmpty() ? title : title.isEmpty() ? label : label + " " + title;
  }
}
