package io.syllabus.udfs.mask;

/** What may stand between the digits of one number. */
final class DigitGroups {
  /**
   * Where a word or a check digit says that one number is meant: two blanks, a mark with blanks
   * around it, or the end of a line.
   */
  static final String GAP = "(?: {0,2}| ?[./-] ?|[ -]?\\n)";

  private DigitGroups() {}
}
