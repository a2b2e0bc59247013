package io.syllabus.udfs.curate;

import static java.util.Collections.frequency;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Assigns whole groups, never parts of them, to train, validation and test, so that nothing learnt
 * from a group is asked again in the test.
 *
 * <p>A group's place is a hash of its key and the seed, so it does not depend on the other groups:
 * new groups move no old one. {@link #of} alone moves groups, and only where a small set would
 * leave validation or test empty: it takes those whose hashes lie nearest.
 */
public final class GroupSplit implements Serializable {
  private static final long serialVersionUID = 1L;

  public static final String TRAIN = "train";
  public static final String VALIDATION = "validation";
  public static final String TEST = "test";
  private static final int FEWEST_GROUPS = 3;
  private static final double SHARE_ERROR = 1e-6;

  private final double train;
  private final double validation;
  private final long seed;

  /**
   * Cuts the unit interval.
   *
   * @param shares of train, validation and test, which add up to 1
   * @param seed another one gives another split
   */
  public GroupSplit(List<Double> shares, long seed) {
    double sum = shares.stream().mapToDouble(share -> share).sum();
    boolean valid = shares.size() == 3 && shares.stream().allMatch(share -> share >= 0);
    if (!valid || Math.abs(sum - 1) > SHARE_ERROR) {
      throw new IllegalArgumentException(
          "Cannot use curate.split=%s: must be three shares of at least 0 that add up to 1"
              .formatted(shares));
    }
    this.train = shares.get(0);
    this.validation = shares.get(1);
    this.seed = seed;
  }

  /** The split of one group by its hash alone. */
  public String of(String group) {
    double place = place(group);
    return place < train ? TRAIN : place < train + validation ? VALIDATION : TEST;
  }

  /**
   * The split of each group, with one group at least in validation and in test if their shares are
   * not 0 and there are three groups or more.
   */
  public Map<String, String> ofAll(Iterable<String> groups) {
    Map<String, String> splits = new TreeMap<>();
    groups.forEach(group -> splits.put(group, of(group)));
    if (splits.size() >= FEWEST_GROUPS) {
      fill(TEST, 1 - train - validation, splits);
      fill(VALIDATION, validation, splits);
      fill(TRAIN, train, splits);
    }
    return splits;
  }

  /** Gives an empty split the group nearest to its range, of a split that keeps another one. */
  private void fill(String split, double share, Map<String, String> splits) {
    if (share <= SHARE_ERROR || splits.containsValue(split)) {
      return;
    }
    splits.keySet().stream()
        .filter(group -> frequency(splits.values(), splits.get(group)) > 1)
        .min(
            Comparator.<String>comparingDouble(group -> distance(group, split))
                .thenComparing(g -> g))
        .ifPresent(group -> splits.put(group, split));
  }

  private double distance(String group, String split) {
    double place = place(group);
    return switch (split) {
      case TRAIN -> place;
      case TEST -> 1 - place;
      default -> Math.min(Math.abs(place - train), Math.abs(place - train - validation));
    };
  }

  private double place(String group) {
    return Fraction.of(group, seed);
  }
}
