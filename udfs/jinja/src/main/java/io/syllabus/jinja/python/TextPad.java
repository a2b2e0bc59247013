package io.syllabus.jinja.python;

import io.syllabus.jinja.text.CodePoints;

/** The methods of str that fill it up to a width. */
public final class TextPad {
  static final Method.Table<String> METHODS =
      new Method.Table<String>()
          .add(
              "center",
              "_width, _fillchar=",
              (self, a, budget) -> center(self, Numbers.index(a[0], "width"), fill(a[1]), budget))
          .add(
              "ljust",
              "_width, _fillchar=",
              (self, a, budget) -> pad(self, 0, missing(self, a[0]), fill(a[1]), budget))
          .add(
              "rjust",
              "_width, _fillchar=",
              (self, a, budget) -> pad(self, missing(self, a[0]), 0, fill(a[1]), budget))
          .add("zfill", "_width", (self, a, budget) -> zeroFill(self, missing(self, a[0]), budget))
          .add(
              "expandtabs",
              "tabsize=",
              (self, a, budget) ->
                  expandTabs(self, Numbers.index(Signature.or(a[0], 8L), "tabsize"), budget));

  private TextPad() {}

  private static String fill(Object value) {
    String fill = value == Signature.ABSENT ? " " : Types.requireText(value, "The fill character");
    if (CodePoints.length(fill) != 1) {
      throw PythonError.type("The fill character must be exactly one character long");
    }
    return fill;
  }

  private static long missing(String text, Object width) {
    return Math.max(0, Numbers.index(width, "width") - CodePoints.length(text));
  }

  static String pad(String text, long left, long right, String fill, Budget budget) {
    long most = budget.maxLength() + 1L;
    budget.text(text.length() + Math.min(most, left) + Math.min(most, right));
    return fill.repeat((int) left) + text + fill.repeat((int) right);
  }

  /** Centred; where the space is odd, the even width has the larger part on the right. */
  public static String center(String text, long width, String fill, Budget budget) {
    long space = Math.max(0, width - CodePoints.length(text));
    long left = space / 2 + (space & width & 1);
    return pad(text, left, space - left, fill, budget);
  }

  private static String zeroFill(String text, long zeros, Budget budget) {
    boolean signed = text.startsWith("-") || text.startsWith("+");
    String sign = signed ? text.substring(0, 1) : "";
    return sign + pad(text.substring(sign.length()), zeros, 0, "0", budget);
  }

  private static String expandTabs(String text, long size, Budget budget) {
    StringBuilder out = new StringBuilder();
    long column = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\t') {
        long spaces = size > 0 ? size - column % size : 0;
        out.append(pad("", spaces, 0, " ", budget));
        budget.text(out.length() > budget.maxLength() ? out.length() : 0);
        column += spaces;
      } else {
        out.append(c);
        column = c == '\n' || c == '\r' ? 0 : column + (Character.isLowSurrogate(c) ? 0 : 1);
      }
    }
    return out.toString();
  }
}
