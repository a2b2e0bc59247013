package io.syllabus.udfs.segment;

import java.util.regex.Pattern;

/** Lines that are no content even where extraction did not mark them. */
final class Furnishing {
  private static final Pattern CONTENTS =
      Pattern.compile("^.{1,120}?(?:\\.{4,}|(?:\\. ){4,}|…{2,}|·{4,}|_{6,})\\s*\\d{0,4}\\s*$");
  private static final Pattern PAGE_NUMBER =
      Pattern.compile(
          "^\\s*(?:[-–—]\\s*)?(?:\\d{1,4}(?:\\s*/\\s*\\d{1,4})?|第\\s*\\d{1,4}\\s*页(?:[\\s，,/]*共\\s*\\d{1,4}\\s*页)?|(?:Page|PAGE|page)\\s+\\d{1,4}(?:\\s+of\\s+\\d{1,4})?)(?:\\s*[-–—])?\\s*$");

  private Furnishing() {}

  /** Why a line is left out, null if it is content. */
  static String reason(String line) {
    if (PAGE_NUMBER.matcher(line).matches()) {
      return LeftOut.PAGE_NUMBER;
    }
    return CONTENTS.matcher(line).matches() && !line.startsWith("|") ? LeftOut.CONTENTS : null;
  }
}
