package io.syllabus.pipelines.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.syllabus.udfs.classify.LabelledExample;
import io.syllabus.udfs.text.Sha256;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Deals labelled texts out to parts that share no document: documents in the order of their hashes,
 * label by label, each to the part that lacks most of its share.
 */
final class Deal {
  private Deal() {}

  /**
   * The parts, each in the order of the texts.
   *
   * @param salt another one deals otherwise
   * @param shares how much of the texts each part gets, together 1
   */
  static List<List<LabelledExample>> of(
      List<LabelledExample> texts, String salt, double... shares) {
    Map<String, List<LabelledExample>> documents =
        texts.stream()
            .collect(Collectors.groupingBy(Deal::group, TreeMap::new, Collectors.toList()));
    Map<String, List<String>> byLabel =
        documents.keySet().stream()
            .sorted(Comparator.comparing(group -> Sha256.of((salt + group).getBytes(UTF_8))))
            .collect(
                Collectors.groupingBy(
                    group -> documents.get(group).get(0).label(),
                    TreeMap::new,
                    Collectors.toList()));
    Map<String, Integer> partOf = new TreeMap<>();
    byLabel.values().forEach(groups -> deal(groups, documents, shares, partOf));
    return IntStream.range(0, shares.length)
        .mapToObj(part -> texts.stream().filter(t -> partOf.get(group(t)) == part).toList())
        .toList();
  }

  private static void deal(
      List<String> groups,
      Map<String, List<LabelledExample>> documents,
      double[] shares,
      Map<String, Integer> partOf) {
    int[] has = new int[shares.length];
    int dealt = 0;
    for (String group : groups) {
      int size = documents.get(group).size();
      dealt += size;
      int all = dealt;
      int part =
          Stream.iterate(0, i -> i < shares.length, i -> i + 1)
              .max(Comparator.comparingDouble(i -> shares[i] * all - has[i]))
              .orElseThrow();
      has[part] += size;
      partOf.put(group, part);
    }
  }

  /** What a text came from: itself, where nothing is said. */
  static String group(LabelledExample text) {
    return text.group() == null ? text.text() : text.group();
  }
}
