package io.syllabus.udfs.text;

import io.syllabus.udfs.normalize.ChineseNumber;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a date as people write it: 2024-9-1, 2024/09/01, 2024-09-01T10:00+08:00, 20240901,
 * 1.9.2024, 1/9/2024, 2024年9月1日, 二〇二四年九月一日, 1 Sep 2024, September 1, 2024; a month or a year alone
 * is its first day. What names no day of the calendar is no date.
 */
public final class Dates {
  /** How 1/9/2024 is read where both could be the month. */
  public enum Order {
    DAY_FIRST,
    MONTH_FIRST
  }

  private static final int LONGEST = 60; // characters
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final List<Form> FORMS =
      List.of(
          new Form(
              "([12]\\d{3})(?:([-/.])(\\d{1,2})(?:\\2(\\d{1,2})(?:(?:t|\\s+)(\\S.*))?)?)?",
              (m, order) -> at(day(m.group(1), m.group(3), m.group(4)), m.group(5))),
          new Form(
              "([12]\\d{3})(\\d{2})(\\d{2})",
              (m, order) -> at(day(m.group(1), m.group(2), m.group(3)), null)),
          new Form(
              "(\\d{1,2})([-/.])(\\d{1,2})\\2([12]\\d{3})",
              (m, order) -> at(yearLast(m, order), null)),
          new Form(
              "([0-9〇零○一二三四五六七八九]{4})\\s*年(?:\\s*([0-9〇一二三四五六七八九十]{1,3})\\s*月(?:\\s*([0-9〇一二三四五六七八九十]{1,3})\\s*[日号])?)?",
              (m, order) ->
                  at(day(figures(m.group(1)), figures(m.group(2)), figures(m.group(3))), null)),
          new Form(
              "(?:(\\d{1,2})(?:st|nd|rd|th)?\\s+)?(?:of\\s+)?([a-z]{3,9})\\.?,?\\s+([12]\\d{3})",
              (m, order) -> at(day(m.group(3), month(m.group(2)), m.group(1)), null)),
          new Form(
              "([a-z]{3,9})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+([12]\\d{3})",
              (m, order) -> at(day(m.group(3), month(m.group(1)), m.group(2)), null)));
  private static final Pattern TIME =
      Pattern.compile(
          "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d{1,9})?)?\\s*(z|utc|gmt|[+-]\\d{2}:?(?:\\d{2})?)?");

  private Dates() {}

  /** How a form of date is written, and what its parts mean. */
  private record Form(Pattern pattern, Reader reader) {
    Form(String pattern, Reader reader) {
      this(Pattern.compile(pattern), reader);
    }
  }

  /** Reads what a form has matched; null or a {@link DateTimeException} for what is no date. */
  private interface Reader {
    Instant read(Matcher m, Order order);
  }

  /** The moment, in UTC where no offset is named; empty for what is no date. */
  public static Optional<Instant> parse(String text, Order order) {
    String date = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    if (date.isEmpty() || date.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(read(date, order));
    } catch (DateTimeException e) {
      return Optional.empty(); // such as 2024-02-30
    }
  }

  /** The day in ISO, or the moment in UTC where a time is named; null for what is no date. */
  public static String iso(String text, Order order) {
    return parse(text, order).map(Dates::iso).orElse(null);
  }

  private static String iso(Instant moment) {
    OffsetDateTime time = moment.atOffset(ZoneOffset.UTC);
    boolean day = time.toLocalTime().equals(LocalTime.MIDNIGHT);
    return day ? time.toLocalDate().toString() : moment.toString();
  }

  private static Instant read(String date, Order order) {
    for (Form form : FORMS) {
      Matcher m = form.pattern().matcher(date);
      if (m.matches()) {
        return form.reader().read(m, order);
      }
    }
    return null;
  }

  /** A point is always between day and month; a slash or hyphen as the order says, if it can. */
  private static LocalDate yearLast(Matcher m, Order order) {
    boolean monthFirst =
        !m.group(2).equals(".")
            && ((order == Order.MONTH_FIRST && Integer.parseInt(m.group(1)) <= 12)
                || Integer.parseInt(m.group(3)) > 12);
    return monthFirst
        ? day(m.group(4), m.group(1), m.group(3))
        : day(m.group(4), m.group(3), m.group(1));
  }

  private static LocalDate day(String year, String month, String day) {
    return LocalDate.of(
        Integer.parseInt(year),
        month == null ? 1 : Integer.parseInt(month),
        day == null ? 1 : Integer.parseInt(day));
  }

  private static Instant at(LocalDate day, String time) {
    Matcher m = TIME.matcher(time == null ? "00:00" : time);
    if (!m.matches()) {
      return null;
    }
    int second = m.group(3) == null ? 0 : Math.min(59, Integer.parseInt(m.group(3)));
    LocalTime clock =
        LocalTime.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), second);
    return day.atTime(clock).toInstant(offset(m.group(4)));
  }

  private static ZoneOffset offset(String zone) {
    boolean named = zone != null && (zone.startsWith("+") || zone.startsWith("-"));
    return named ? ZoneOffset.of(zone) : ZoneOffset.UTC;
  }

  private static String month(String name) {
    int month = MONTHS.indexOf(name.substring(0, 3));
    if (month < 0) {
      throw new DateTimeException("no month");
    }
    return String.valueOf(month + 1);
  }

  private static String figures(String numeral) {
    if (numeral == null || Character.isDigit(numeral.charAt(0))) {
      return numeral;
    }
    String own = numeral.replace('○', '〇');
    return ChineseNumber.digits(own)
        .or(() -> ChineseNumber.parse(own).map(value -> value.toBigInteger().toString()))
        .orElseThrow(() -> new DateTimeException("no number"));
  }
}
