package io.syllabus.udfs.lm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The formulas of Chen and Goodman as they stand there, by searching the whole text for every
 * number: slow, and without any structure that {@link KneserNey} has.
 */
final class DirectKneserNey {
  private final List<List<String>> sentences = new ArrayList<>();
  private final Map<Integer, Map<List<String>, Integer>> counts = new HashMap<>();
  private final Set<String> vocabulary = new LinkedHashSet<>(List.of("<unk>", "</s>"));
  private final int order;
  private final int pruned;

  DirectKneserNey(List<String> lines, int order, int pruned) {
    this.order = order;
    this.pruned = pruned;
    for (String line : lines) {
      List<String> sentence = new ArrayList<>(List.of("<s>"));
      sentence.addAll(List.of(line.split(" ")));
      vocabulary.addAll(sentence.subList(1, sentence.size()));
      sentence.add("</s>");
      sentences.add(sentence);
    }
    for (int n = 1; n <= order + 1; n++) {
      counts.put(n, count(n));
    }
  }

  private Map<List<String>, Integer> count(int n) {
    Map<List<String>, Integer> found = new HashMap<>();
    for (List<String> sentence : sentences) {
      for (int i = 0; i + n <= sentence.size(); i++) {
        found.merge(sentence.subList(i, i + n), 1, Integer::sum);
      }
    }
    found.remove(List.of("<s>"));
    return found;
  }

  Set<String> vocabulary() {
    return vocabulary;
  }

  private int adjusted(List<String> gram) {
    int n = gram.size();
    if (n == order || gram.get(0).equals("<s>")) {
      return counts.get(n).get(gram);
    }
    Set<String> before = new HashSet<>();
    for (List<String> longer : counts.get(n + 1).keySet()) {
      if (longer.subList(1, n + 1).equals(gram)) {
        before.add(longer.get(0));
      }
    }
    return before.size();
  }

  private double discount(int n, int count) {
    long[] of = new long[5];
    for (List<String> gram : counts.get(n).keySet()) {
      int adjusted = adjusted(gram);
      if (adjusted < 5) {
        of[adjusted]++;
      }
    }
    double y = of[1] / (of[1] + 2.0 * of[2]);
    double[] d = {
      0, 1 - 2 * y * of[2] / of[1], 2 - 3 * y * of[3] / of[2], 3 - 4 * y * of[4] / of[3]
    };
    boolean possible = of[1] > 0 && of[2] > 0 && of[3] > 0;
    for (int i = 1; i < 4; i++) {
      possible &= d[i] > 0 && d[i] <= i;
    }
    int at = Math.min(count, 3);
    return possible ? d[at] : at * 0.5;
  }

  boolean kept(List<String> gram) {
    int n = gram.size();
    return n == 1 || n < pruned || counts.get(n).get(gram) > 1;
  }

  /** The probability of a word after others, of which the last {@code order - 1} count. */
  double probability(List<String> context, String word) {
    int n = context.size() + 1;
    if (n > order) {
      return probability(context.subList(1, context.size()), word);
    }
    double below =
        n == 1 ? 1.0 / vocabulary.size() : probability(context.subList(1, context.size()), word);
    double total = 0;
    double freed = 0;
    double own = 0;
    for (List<String> gram : counts.get(n).keySet()) {
      if (gram.subList(0, n - 1).equals(context)) {
        int count = adjusted(gram);
        total += count;
        freed += kept(gram) ? discount(n, count) : count;
        if (gram.get(n - 1).equals(word) && kept(gram)) {
          own = count - discount(n, count);
        }
      }
    }
    return total == 0 ? below : own / total + freed / total * below;
  }
}
