package io.syllabus.udfs.dedup;

/** An English word without the endings of number and tense; coarse, equal for forms of one word. */
final class Stem {
  private static final int SHORTEST = 3;

  private Stem() {}

  static String of(String word) {
    String stem = word;
    for (String ending : new String[] {"ing", "ed", "es", "s"}) {
      boolean plain = !(ending.equals("s") && (word.endsWith("ss") || word.endsWith("us")));
      if (plain && word.endsWith(ending) && word.length() - ending.length() >= SHORTEST) {
        stem = word.substring(0, word.length() - ending.length());
        break;
      }
    }
    stem = stem.endsWith("i") ? stem.substring(0, stem.length() - 1) + "y" : stem;
    stem =
        stem.endsWith("e") && stem.length() > SHORTEST
            ? stem.substring(0, stem.length() - 1)
            : stem;
    return doubled(stem) ? stem.substring(0, stem.length() - 1) : stem;
  }

  private static boolean doubled(String stem) {
    int last = stem.length() - 1;
    return last > SHORTEST - 1 && stem.charAt(last) == stem.charAt(last - 1);
  }
}
