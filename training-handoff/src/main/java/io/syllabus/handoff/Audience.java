package io.syllabus.handoff;

import java.util.Arrays;
import java.util.Locale;

/** Who may read a hand-off, and by the same words who may read a row, from all to few. */
public enum Audience {
  PUBLIC,
  INTERNAL,
  CONFIDENTIAL,
  SECRET;

  /**
   * The audience of that name, in lower case.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static Audience named(String name) {
    return Arrays.stream(values())
        .filter(audience -> audience.word().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "Cannot use handoff.audience=%s: must be one of %s"
                        .formatted(name, Arrays.stream(values()).map(Audience::word).toList())));
  }

  /** As in recipes and manifests. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** True where the audience may read rows of that access; of no access that it does not know. */
  public boolean mayRead(String access) {
    return Arrays.stream(values())
        .anyMatch(level -> level.word().equals(access) && level.compareTo(this) <= 0);
  }
}
