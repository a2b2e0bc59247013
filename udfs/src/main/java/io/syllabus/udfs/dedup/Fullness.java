package io.syllabus.udfs.dedup;

/** How much of a thing a copy of it holds: a page that was cut off says fewer facts. */
public final class Fullness {
  private static final String ENDS = ".!?。！？…)）]】}\"”’»|`";

  private Fullness() {}

  /** Twice the numbers, signs, negations and codes of a text, and one if it ends as a text does. */
  public static int of(TextFacts facts, String text) {
    return 2 * facts.hardFacts() + (isWhole(text) ? 1 : 0);
  }

  /** Whether a text ends as sentences, quotations and tables do. */
  static boolean isWhole(String text) {
    String end = text.stripTrailing();
    return !end.isEmpty() && ENDS.indexOf(end.charAt(end.length() - 1)) >= 0;
  }
}
