package io.syllabus.udfs.curate;

import io.syllabus.udfs.text.Dates;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * How much more a recent row weighs than an old one.
 *
 * @param asOf the build's date
 * @param factor weight of a row of the year up to that date; all others weigh 1
 */
public record Recency(LocalDate asOf, double factor) implements Serializable {
  public Recency {
    if (!(factor >= 1)) {
      throw new IllegalArgumentException(
          "Cannot use curate.recent=%s: must be at least 1".formatted(factor));
    }
  }

  /**
   * The weight of a row.
   *
   * @param date ISO, as every row has it from its segment on; null or anything else weighs 1
   */
  public double of(String date) {
    return Dates.parse(date, Dates.Order.DAY_FIRST)
        .map(moment -> moment.atOffset(ZoneOffset.UTC).toLocalDate())
        .filter(day -> day.isAfter(asOf.minusYears(1)) && !day.isAfter(asOf))
        .map(day -> factor)
        .orElse(1.0);
  }
}
