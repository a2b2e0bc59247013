package io.syllabus.udfs.chat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Samples laid into sequences of one length, so that a trainer pads little: best fit decreasing
 * (Johnson, 1973), which needs at most 11/9 of the fewest sequences.
 *
 * @param sequences the samples of each sequence, by their index
 * @param efficiency the share of the sequences' tokens that samples fill, 0 to 1
 */
public record Packing(List<List<Integer>> sequences, double efficiency) {
  public Packing {
    sequences = sequences.stream().map(List::copyOf).toList();
  }

  /**
   * Packs samples.
   *
   * @param lengths tokens per sample; a sample longer than the capacity gets a sequence of its own
   * @param capacity tokens per sequence
   */
  public static Packing of(int[] lengths, int capacity) {
    List<List<Integer>> sequences = new ArrayList<>();
    TreeMap<Integer, Deque<List<Integer>>> byRoom = new TreeMap<>();
    longestFirst(lengths)
        .forEach(
            sample -> {
              List<Integer> sequence = take(byRoom, lengths[sample]);
              if (sequence == null) {
                sequence = new ArrayList<>();
                sequences.add(sequence);
              }
              sequence.add(sample);
              int room = capacity - sequence.stream().mapToInt(i -> lengths[i]).sum();
              byRoom.computeIfAbsent(room, key -> new ArrayDeque<>()).add(sequence);
            });
    long filled = Arrays.stream(lengths).asLongStream().sum();
    long offered = sequences.stream().mapToLong(s -> offered(s, lengths, capacity)).sum();
    return new Packing(sequences, offered == 0 ? 1 : (double) filled / offered);
  }

  private static IntStream longestFirst(int[] lengths) {
    return IntStream.range(0, lengths.length)
        .boxed()
        .sorted(Comparator.comparingInt((Integer i) -> -lengths[i]).thenComparing(i -> i))
        .mapToInt(i -> i);
  }

  /** Takes the sequence with the least room that is enough, null if there is none. */
  private static List<Integer> take(TreeMap<Integer, Deque<List<Integer>>> byRoom, int length) {
    Map.Entry<Integer, Deque<List<Integer>>> best = byRoom.ceilingEntry(length);
    if (best == null) {
      return null;
    }
    List<Integer> sequence = best.getValue().remove();
    if (best.getValue().isEmpty()) {
      byRoom.remove(best.getKey());
    }
    return sequence;
  }

  private static long offered(List<Integer> sequence, int[] lengths, int capacity) {
    return Math.max(capacity, sequence.stream().mapToInt(i -> lengths[i]).sum());
  }
}
