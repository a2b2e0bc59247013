package io.syllabus.jinja.python;

import java.util.function.Supplier;

/**
 * What stands after a percent sign: {@code %(name)-08.3f}.
 *
 * @param name the key of a mapping, null if the next argument is meant
 * @param precision −1 if there is none
 * @param end the place behind it
 */
record PercentDirective(String name, String flags, long width, int precision, char type, int end) {
  private static final int MAX_PRECISION = 500;

  boolean has(char flag) {
    return flags.indexOf(flag) >= 0;
  }

  /** Reads one directive of a format. */
  static final class Reader {
    private final String format;
    private final Supplier<Object> stars;
    private int at;

    /**
     * Starts behind the percent sign.
     *
     * @param stars gives the argument that stands for a {@code *}
     */
    Reader(String format, int start, Supplier<Object> stars) {
      this.format = format;
      this.at = start;
      this.stars = stars;
    }

    PercentDirective read() {
      String name = peek() == '(' ? name() : null;
      String flags = run("#0- +");
      long width = size();
      flags += width < 0 ? "-" : "";
      int precision = -1;
      if (peek() == '.') {
        at++;
        precision = (int) Math.max(0, Math.min(MAX_PRECISION, size()));
      }
      run("hlL");
      return new PercentDirective(name, flags, Math.abs(width), precision, peek(), at + 1);
    }

    private char peek() {
      if (at >= format.length()) {
        throw PythonError.value("incomplete format");
      }
      return format.charAt(at);
    }

    private String name() {
      int end = format.indexOf(')', at);
      if (end < 0) {
        throw PythonError.value("incomplete format key");
      }
      String name = format.substring(at + 1, end);
      at = end + 1;
      return name;
    }

    private String run(String characters) {
      int start = at;
      while (characters.indexOf(peek()) >= 0) {
        at++;
      }
      return format.substring(start, at);
    }

    private long size() {
      if (peek() == '*') {
        at++;
        return Numbers.index(stars.get(), "* wants int, sizes");
      }
      String digits = run("0123456789");
      if (digits.length() > 9) {
        throw PythonError.value("width too big");
      }
      return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }
  }
}
