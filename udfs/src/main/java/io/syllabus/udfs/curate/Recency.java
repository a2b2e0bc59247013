package io.syllabus.udfs.curate;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/**
 * How much more a recent row weighs than an old one.
 *
 * @param asOf the build's date
 * @param factor weight of a row of the year up to that date; all others weigh 1
 */
public record Recency(LocalDate asOf, double factor) implements Serializable {
  private static final int ISO_DATE = 10;

  public Recency {
    if (!(factor >= 1)) {
      throw new IllegalArgumentException(
          "Cannot use curate.recent=%s: must be at least 1".formatted(factor));
    }
  }

  /**
   * The weight of a row.
   *
   * @param date ISO 8601, with or without a time; null or anything else weighs 1
   */
  public double of(String date) {
    if (date == null || date.length() < ISO_DATE) {
      return 1;
    }
    try {
      LocalDate day = LocalDate.parse(date.substring(0, ISO_DATE));
      return day.isAfter(asOf.minusYears(1)) && !day.isAfter(asOf) ? factor : 1;
    } catch (DateTimeParseException e) {
      return 1; // an odd date is a matter for the quality gates
    }
  }
}
