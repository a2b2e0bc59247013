package io.syllabus.udfs.classify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.syllabus.udfs.text.Sha256;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Deals texts out to folds: a group stays together, each label is spread evenly over all folds, and
 * which fold it is follows from the group's hash.
 */
final class Folds {
  private Folds() {}

  /**
   * The fold of each text, from 0.
   *
   * @param groups what each text came from
   * @param truth the label of each text
   * @throws IllegalArgumentException if a label's texts come from fewer groups than there are folds
   */
  static int[] of(List<String> groups, int[] truth, List<String> labels, int folds) {
    Map<String, Integer> labelOf = new TreeMap<>();
    for (int i = 0; i < truth.length; i++) {
      labelOf.putIfAbsent(groups.get(i), truth[i]);
    }
    Map<Integer, List<String>> byLabel =
        labelOf.keySet().stream()
            .sorted(Comparator.comparing(group -> Sha256.of(group.getBytes(UTF_8))))
            .collect(Collectors.groupingBy(labelOf::get, TreeMap::new, Collectors.toList()));
    Map<String, Integer> foldOf = new TreeMap<>();
    byLabel.forEach(
        (label, own) -> {
          if (own.size() < folds) {
            throw new IllegalArgumentException(
                "the texts of label %s come from %d groups, and %d folds need as many; add groups, or ask for fewer folds"
                    .formatted(labels.get(label), own.size(), folds));
          }
          for (String group : own) {
            foldOf.put(group, foldOf.size() % folds);
          }
        });
    return groups.stream().mapToInt(foldOf::get).toArray();
  }
}
