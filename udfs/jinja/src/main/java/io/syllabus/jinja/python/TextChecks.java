package io.syllabus.jinja.python;

import io.syllabus.jinja.text.PythonSpace;
import java.util.function.IntPredicate;

/** The methods of str that ask what it consists of. */
public final class TextChecks {
  /** Superscripts, subscripts and encircled digits. */
  private static final String SINGLE_DIGITS =
      "²³¹⁰⁴⁵⁶⁷⁸⁹₀₁₂₃₄₅₆₇₈₉①②③④⑤⑥⑦⑧⑨⑴⑵⑶⑷⑸⑹⑺⑻⑼⒈⒉⒊⒋⒌⒍⒎⒏⒐⓪⓿⓵⓶⓷⓸⓹⓺⓻⓼⓽❶❷❸❹❺❻❼❽❾➀➁➂➃➄➅➆➇➈➊➋➌➍➎➏➐➑➒";

  private static final String CJK_NUMERALS = "〇零一二三四五六七八九十百千万亿億萬兩两廿卅壹贰叁肆伍陆柒捌玖拾佰仟";

  static final Method.Table<String> METHODS =
      new Method.Table<String>()
          .add("isalpha", "", (self, a, budget) -> all(self, Character::isLetter))
          .add("isdecimal", "", (self, a, budget) -> all(self, Character::isDigit))
          .add("isdigit", "", (self, a, budget) -> isDigits(self))
          .add("isnumeric", "", (self, a, budget) -> all(self, TextChecks::isNumeric))
          .add("isalnum", "", (self, a, budget) -> all(self, TextChecks::isAlphanumeric))
          .add("isspace", "", (self, a, budget) -> all(self, PythonSpace::isSpace))
          .add("isascii", "", (self, a, budget) -> self.chars().allMatch(c -> c < 128))
          .add(
              "isprintable",
              "",
              (self, a, budget) -> self.codePoints().allMatch(TextRepr::isPrintable))
          .add("isidentifier", "", (self, a, budget) -> isIdentifier(self))
          .add("islower", "", (self, a, budget) -> isLower(self))
          .add("isupper", "", (self, a, budget) -> isUpper(self))
          .add("istitle", "", (self, a, budget) -> isTitle(self));

  private TextChecks() {}

  private static boolean all(String text, IntPredicate check) {
    return !text.isEmpty() && text.codePoints().allMatch(check);
  }

  public static boolean isDigits(String text) {
    return all(text, TextChecks::isDigit);
  }

  private static boolean isDigit(int c) {
    return Character.isDigit(c)
        || (Character.getType(c) == Character.OTHER_NUMBER && SINGLE_DIGITS.indexOf(c) >= 0);
  }

  public static boolean isAlphanumeric(int c) {
    return Character.isLetter(c) || isNumeric(c);
  }

  private static boolean isNumeric(int c) {
    int type = Character.getType(c);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER
        || CJK_NUMERALS.indexOf(c) >= 0;
  }

  public static boolean isIdentifier(String text) {
    if (text.isEmpty()) {
      return false;
    }
    int first = text.codePointAt(0);
    return (first == '_' || Character.isUnicodeIdentifierStart(first))
        && text.codePoints()
            .skip(1)
            .allMatch(
                c -> Character.isUnicodeIdentifierPart(c) && !Character.isIdentifierIgnorable(c));
  }

  public static boolean isLower(String text) {
    return text.codePoints().anyMatch(Character::isLowerCase)
        && text.codePoints().noneMatch(c -> Character.isUpperCase(c) || Character.isTitleCase(c));
  }

  public static boolean isUpper(String text) {
    return text.codePoints().anyMatch(Character::isUpperCase)
        && text.codePoints().noneMatch(c -> Character.isLowerCase(c) || Character.isTitleCase(c));
  }

  private static boolean isTitle(String text) {
    boolean afterLetter = false;
    boolean any = false;
    for (int c : text.codePoints().toArray()) {
      boolean capital = Character.isUpperCase(c) || Character.isTitleCase(c);
      if ((capital && afterLetter) || (Character.isLowerCase(c) && !afterLetter)) {
        return false;
      }
      afterLetter = TextCase.isCased(c);
      any |= afterLetter;
    }
    return any;
  }
}
