package io.syllabus.udfs.curate;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * Puts whole groups into train, validation and test, so that nothing leaks between them.
 *
 * <p>Groups are taken in the order of a seeded hash, and each goes to the split that is furthest
 * behind its share of the rows, among those that it does not overfill. Of three groups or more each
 * split with a share has one.
 */
public final class GroupSplit {
  public static final List<String> NAMES = List.of("train", "validation", "test");
  private final List<Double> shares;
  private final long seed;

  /**
   * @param shares of train, validation and test; they add up to 1
   */
  public GroupSplit(List<Double> shares, long seed) {
    this.shares = List.copyOf(shares);
    this.seed = seed;
  }

  /**
   * Group → split.
   *
   * @param sizes group → rows
   */
  public Map<String, String> assign(Map<String, Integer> sizes) {
    long rows = sizes.values().stream().mapToLong(Integer::longValue).sum();
    double[] room = shares.stream().mapToDouble(share -> share * rows).toArray();
    Map<String, String> splits = new HashMap<>();
    for (String group : reserved(sizes, splits, room)) {
      int best = furthestBehind(room, sizes.get(group));
      place(group, best, sizes, splits, room);
    }
    return splits;
  }

  /** The groups that are left when each small split has got one of the smallest. */
  private List<String> reserved(
      Map<String, Integer> sizes, Map<String, String> splits, double[] room) {
    List<String> left = ordered(sizes);
    if (left.size() < NAMES.size()) {
      return left;
    }
    for (int split = 1; split < NAMES.size(); split++) {
      if (shares.get(split) > 0) {
        double wanted = room[split];
        String group =
            left.stream()
                .min(Comparator.comparingDouble(g -> Math.max(0, sizes.get(g) - wanted)))
                .orElseThrow();
        left.remove(group);
        place(group, split, sizes, splits, room);
      }
    }
    return left;
  }

  private static void place(
      String group,
      int split,
      Map<String, Integer> sizes,
      Map<String, String> splits,
      double[] room) {
    room[split] -= sizes.get(group);
    splits.put(group, NAMES.get(split));
  }

  private static int furthestBehind(double[] room, int size) {
    int best = 0;
    for (int i = 1; i < room.length; i++) {
      if (room[i] >= size && room[i] > room[best]) {
        best = i;
      }
    }
    for (int i = 1; i < room.length; i++) {
      if (room[best] < size && room[i] >= size) {
        best = i;
      }
    }
    return best;
  }

  private List<String> ordered(Map<String, Integer> sizes) {
    List<String> groups = new ArrayList<>(sizes.keySet());
    groups.sort(Comparator.comparingLong(this::hash).thenComparing(Comparator.naturalOrder()));
    return groups;
  }

  private long hash(String group) {
    CRC32C crc = new CRC32C();
    crc.update((seed + "\n" + group).getBytes(StandardCharsets.UTF_8));
    return crc.getValue();
  }
}
