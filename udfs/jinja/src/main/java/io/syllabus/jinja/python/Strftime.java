package io.syllabus.jinja.python;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.IsoFields;
import java.util.Locale;

/**
 * Python's {@code datetime.strftime} in the C locale, with glibc's flags {@code -}, {@code _},
 * {@code 0} and {@code ^}.
 */
public final class Strftime {
  private final LocalDateTime time;
  private final StringBuilder out = new StringBuilder();

  private Strftime(LocalDateTime time) {
    this.time = time;
  }

  public static String format(String format, LocalDateTime time) {
    Strftime strftime = new Strftime(time);
    for (int i = 0; i < format.length(); i++) {
      if (format.charAt(i) == '%' && i + 1 < format.length()) {
        i = strftime.directive(format, i + 1);
      } else {
        strftime.out.append(format.charAt(i));
      }
    }
    return strftime.out.toString();
  }

  private int directive(String format, int start) {
    boolean flagged = "-_0^".indexOf(format.charAt(start)) >= 0 && start + 1 < format.length();
    int at = flagged ? start + 1 : start;
    char flag = flagged ? format.charAt(start) : ' ';
    String text = value(format.charAt(at));
    out.append(text == null ? format.substring(start - 1, at + 1) : flagged(text, flag));
    return at;
  }

  private static String flagged(String text, char flag) {
    if (flag == '^') {
      return text.toUpperCase(Locale.ROOT);
    }
    int zeros = 0;
    while (zeros < text.length() - 1 && (text.charAt(zeros) == '0' || text.charAt(zeros) == ' ')) {
      zeros++;
    }
    return switch (flag) {
      case '-' -> text.substring(zeros);
      case '_' -> " ".repeat(zeros) + text.substring(zeros);
      case '0' -> "0".repeat(zeros) + text.substring(zeros);
      default -> text;
    };
  }

  private String value(char directive) {
    return switch (directive) {
      case 'a' -> pattern("EEE");
      case 'A' -> pattern("EEEE");
      case 'b', 'h' -> pattern("MMM");
      case 'B' -> pattern("MMMM");
      case 'c' -> format("%a %b %e %H:%M:%S %Y", time);
      case 'D', 'x' -> format("%m/%d/%y", time);
      case 'F' -> format("%Y-%m-%d", time);
      case 'R' -> format("%H:%M", time);
      case 'r' -> format("%I:%M:%S %p", time);
      case 'T', 'X' -> format("%H:%M:%S", time);
      case 'p' -> time.getHour() < 12 ? "AM" : "PM";
      case 'P' -> time.getHour() < 12 ? "am" : "pm";
      case 'n' -> "\n";
      case 't' -> "\t";
      case '%' -> "%";
      case 'z', 'Z' -> "";
      default -> number(directive);
    };
  }

  private String number(char directive) {
    return switch (directive) {
      case 'd' -> padded(time.getDayOfMonth(), 2);
      case 'e' -> "%2d".formatted(time.getDayOfMonth());
      case 'm' -> padded(time.getMonthValue(), 2);
      case 'y' -> padded(time.getYear() % 100, 2);
      case 'Y' -> Integer.toString(time.getYear());
      case 'C' -> padded(time.getYear() / 100, 2);
      case 'G' -> Integer.toString(time.get(IsoFields.WEEK_BASED_YEAR));
      case 'g' -> padded(time.get(IsoFields.WEEK_BASED_YEAR) % 100, 2);
      case 'V' -> padded(time.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
      case 'U' -> padded((time.getDayOfYear() + 6 - time.getDayOfWeek().getValue() % 7) / 7, 2);
      case 'W' -> padded((time.getDayOfYear() + 7 - time.getDayOfWeek().getValue()) / 7, 2);
      case 'u' -> Integer.toString(time.getDayOfWeek().getValue());
      case 'w' -> Integer.toString(time.getDayOfWeek().getValue() % 7);
      default -> clock(directive);
    };
  }

  private String clock(char directive) {
    return switch (directive) {
      case 'j' -> padded(time.getDayOfYear(), 3);
      case 'H' -> padded(time.getHour(), 2);
      case 'k' -> "%2d".formatted(time.getHour());
      case 'I' -> padded(time.get(ChronoField.CLOCK_HOUR_OF_AMPM), 2);
      case 'l' -> "%2d".formatted(time.get(ChronoField.CLOCK_HOUR_OF_AMPM));
      case 'M' -> padded(time.getMinute(), 2);
      case 'S' -> padded(time.getSecond(), 2);
      case 'f' -> padded(time.getNano() / 1000, 6);
      default -> null;
    };
  }

  private String pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
  }

  private static String padded(int number, int width) {
    String digits = Integer.toString(number);
    return "0".repeat(Math.max(0, width - digits.length())) + digits;
  }
}
