package io.syllabus.jinja.python;

import io.syllabus.jinja.text.PythonSpace;
import java.util.function.IntPredicate;

/** The methods of str that take something off its ends. */
public final class TextStrip {
  static final Method.Table<String> METHODS =
      new Method.Table<String>()
          .add("strip", "_chars=", (self, a, budget) -> both(self, a[0], budget))
          .add(
              "lstrip",
              "_chars=",
              (self, a, budget) -> PythonSpace.left(self, characters(a[0], budget)))
          .add(
              "rstrip",
              "_chars=",
              (self, a, budget) -> PythonSpace.right(self, characters(a[0], budget)))
          .add("removeprefix", "_prefix", (self, a, budget) -> removePrefix(self, a[0]))
          .add("removesuffix", "_suffix", (self, a, budget) -> removeSuffix(self, a[0]));

  private TextStrip() {}

  public static String both(String text, Object chars, Budget budget) {
    IntPredicate strip = characters(chars, budget);
    return PythonSpace.left(PythonSpace.right(text, strip), strip);
  }

  private static IntPredicate characters(Object chars, Budget budget) {
    if (chars == null || chars == Signature.ABSENT) {
      return PythonSpace::isSpace;
    }
    String set = Types.text(chars);
    if (set == null) {
      throw PythonError.type("strip arg must be None or str");
    }
    return c -> {
      budget.text(set.length());
      return set.indexOf(c) >= 0;
    };
  }

  private static String removePrefix(String text, Object prefix) {
    String start = Types.requireText(prefix, "removeprefix() argument");
    return text.startsWith(start) ? text.substring(start.length()) : text;
  }

  private static String removeSuffix(String text, Object suffix) {
    String end = Types.requireText(suffix, "removesuffix() argument");
    return text.endsWith(end) ? text.substring(0, text.length() - end.length()) : text;
  }
}
