package io.syllabus.udfs.chat;

import java.util.Locale;

/** What becomes of a conversation that has more tokens than a sample may have. */
public enum OverLength {
  /** It is left out. */
  DROP,
  /** Its first exchanges go, whole ones, until the rest fits: see {@link Exchanges}. */
  TRUNCATE,
  /** It stays as it is. */
  KEEP;

  /**
   * The policy of a recipe.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public static OverLength of(String name) {
    for (OverLength policy : values()) {
      if (policy.name().toLowerCase(Locale.ROOT).equals(name)) {
        return policy;
      }
    }
    throw new IllegalArgumentException(
        "Cannot use render.overLength=%s: must be drop, truncate or keep".formatted(name));
  }
}
