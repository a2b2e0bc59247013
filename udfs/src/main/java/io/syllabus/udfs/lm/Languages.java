package io.syllabus.udfs.lm;

import io.syllabus.udfs.text.LanguageDetector;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The languages of a model's documents, as its first few thousand show them. */
final class Languages {
  private static final int LOOKED_AT = 5_000; // documents
  private static final double SHARE = 0.05; // of them that makes a language one of the model

  private final Map<String, Integer> documents = new TreeMap<>();
  private int all;

  void add(String document) {
    if (all < LOOKED_AT) {
      documents.merge(LanguageDetector.detect(document), 1, Integer::sum);
      all++;
    }
  }

  /** Those that are no exception, the most frequent first; of what no language shows, none. */
  List<String> found() {
    return documents.keySet().stream()
        .filter(language -> !language.equals("und"))
        .filter(language -> documents.get(language) >= SHARE * all)
        .sorted(Comparator.comparingInt((String language) -> -documents.get(language)))
        .toList();
  }
}
