package io.syllabus.udfs.mask;

import java.util.Set;

/** The provinces of GB/T 2260, by the first two digits of a region. */
final class ChineseRegion {
  private static final Set<String> PROVINCES =
      Set.of(
          "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37",
          "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64",
          "65", "71", "81", "82", "83");

  private ChineseRegion() {}

  /** Whether a number begins with a province that exists. */
  static boolean starts(String number) {
    return number.length() > 2 && PROVINCES.contains(number.substring(0, 2));
  }
}
