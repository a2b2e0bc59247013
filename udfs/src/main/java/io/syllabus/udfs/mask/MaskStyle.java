package io.syllabus.udfs.mask;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is written in the place of personal data. */
public enum MaskStyle {
  /** The type alone: {@code <PERSON>}. */
  LABEL,
  /** The type and a keyed hash: equal values give equal tokens over a whole dataset. */
  HASH,
  /** A made-up value of the same kind from a range that is never given to anybody. */
  SURROGATE,
  /** Asterisks; of numbers the last four characters stay. */
  MASK,
  /** Nothing: the value stays. */
  KEEP;

  /** The style that a recipe names in lower case. */
  public static MaskStyle of(String key, String name) {
    for (MaskStyle style : values()) {
      if (style.word().equals(name)) {
        return style;
      }
    }
    throw new IllegalArgumentException(
        "Cannot use mask.%s=%s: must be one of %s"
            .formatted(
                key,
                name,
                Arrays.stream(values()).map(MaskStyle::word).collect(Collectors.joining(", "))));
  }

  boolean needsKey() {
    return this == HASH || this == SURROGATE;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
