package io.syllabus.udfs.curate;

import java.io.Serializable;
import java.util.Collection;
import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keeps one kind of rows, such as synthetic answers or refusals, from being more than a share of
 * all.
 *
 * @param name the recipe's key, for messages: synthetic, refusals
 * @param share the most they may be of all rows, 0 to 1
 * @param seed decides which of them go
 */
public record ShareCap(String name, double share, long seed) implements Serializable {
  public ShareCap {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(
          "Cannot use curate.%s=%s: must lie between 0 and 1".formatted(name, share));
    }
  }

  /** How many of the kind may stand beside that many others. */
  public long allowed(long others) {
    return share == 1 ? Long.MAX_VALUE : (long) Math.floor(share / (1 - share) * others + 1e-9);
  }

  /** Those of the kind that stay; the same ones whatever the order of the input. */
  public Set<String> kept(Collection<String> ids, long others) {
    Set<String> kept = new TreeSet<>();
    ids.stream()
        .distinct()
        .sorted(
            Comparator.<String>comparingDouble(id -> Fraction.of(id, seed)).thenComparing(id -> id))
        .limit(allowed(others))
        .forEach(kept::add);
    return kept;
  }
}
