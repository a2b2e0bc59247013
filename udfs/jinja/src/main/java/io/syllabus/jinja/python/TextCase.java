package io.syllabus.jinja.python;

import java.util.Locale;

/** The methods of str that change case. */
public final class TextCase {
  static final Method.Table<String> METHODS =
      new Method.Table<String>()
          .add("upper", "", (self, a, budget) -> paid(self, budget).toUpperCase(Locale.ROOT))
          .add("lower", "", (self, a, budget) -> paid(self, budget).toLowerCase(Locale.ROOT))
          .add(
              "casefold",
              "",
              (self, a, budget) ->
                  paid(self, budget).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT))
          .add("capitalize", "", (self, a, budget) -> capitalize(paid(self, budget)))
          .add("title", "", (self, a, budget) -> title(paid(self, budget)))
          .add("swapcase", "", (self, a, budget) -> swapCase(paid(self, budget)));

  private TextCase() {}

  private static String paid(String text, Budget budget) {
    budget.text(text.length());
    return text;
  }

  public static String capitalize(String text) {
    if (text.isEmpty()) {
      return text;
    }
    int end = Character.charCount(text.codePointAt(0));
    return titleOf(text.codePointAt(0)) + text.substring(end).toLowerCase(Locale.ROOT);
  }

  /** Every letter after a letter in lower case, every other one in title case. */
  private static String title(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean afterLetter = false;
    String lower = text.toLowerCase(Locale.ROOT);
    boolean aligned = lower.length() == text.length();
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      int width = Character.charCount(c);
      String small = aligned ? lower.substring(i, i + width) : lowerOf(c);
      out.append(afterLetter ? small : titleOf(c));
      afterLetter = isCased(c);
      i += width;
    }
    return out.toString();
  }

  private static String swapCase(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c ->
                out.append(
                    Character.isUpperCase(c)
                        ? lowerOf(c)
                        : Character.isLowerCase(c)
                            ? Character.toString(c).toUpperCase(Locale.ROOT)
                            : Character.toString(c)));
    return out.toString();
  }

  private static String lowerOf(int c) {
    return Character.toString(c).toLowerCase(Locale.ROOT);
  }

  private static String titleOf(int c) {
    int simple = Character.toTitleCase(c);
    String upper = Character.toString(c).toUpperCase(Locale.ROOT);
    boolean several = simple == c && upper.codePointCount(0, upper.length()) > 1;
    return several ? lowerAfterFirst(upper) : Character.toString(simple);
  }

  /** Of capitals that stand for one letter, such as those of a ligature, only the first stays. */
  private static String lowerAfterFirst(String capitals) {
    StringBuilder out = new StringBuilder();
    boolean seen = false;
    for (int c : capitals.codePoints().toArray()) {
      out.append(seen ? lowerOf(c) : Character.toString(c));
      seen |= isCased(c);
    }
    return out.toString();
  }

  static boolean isCased(int c) {
    return Character.isLowerCase(c) || Character.isUpperCase(c) || Character.isTitleCase(c);
  }
}
