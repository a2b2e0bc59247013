package io.syllabus.jobs;

import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a language model of a recipe lies: {@code ngram:models/legal.arpa} is an ARPA file, {@code
 * causal:models/small-lm} a folder that {@code lm export} wrote.
 *
 * @param kind {@code ngram} or {@code causal}
 * @param path of the file or folder, as the executors see it
 */
record LanguageModelPlace(String kind, String path) implements Serializable {
  static final String NGRAM = "ngram";
  private static final String CAUSAL = "causal";
  private static final List<String> FOLDER = List.of("model.json", "model.pt", "tokenizer.json");

  /**
   * Reads what a recipe says.
   *
   * @throws IllegalArgumentException where it says no kind
   */
  static LanguageModelPlace of(String said) {
    int colon = said.indexOf(':');
    String kind = said.substring(0, Math.max(0, colon));
    if (!kind.equals(NGRAM) && !kind.equals(CAUSAL)) {
      throw new IllegalArgumentException(
          "Cannot use score.perplexity=%s: must be ngram: and an ARPA file, or causal: and a folder of ./syllabus lm export"
              .formatted(said));
    }
    return new LanguageModelPlace(kind, said.substring(colon + 1));
  }

  /** Of its columns: the file's or folder's name up to its first dot. */
  String name() {
    String file = Path.of(path).getFileName().toString();
    int dot = file.indexOf('.', 1);
    return dot < 0 ? file : file.substring(0, dot);
  }

  /** What it consists of, to be hashed. */
  List<Path> files() {
    Path place = Path.of(path);
    return kind.equals(NGRAM)
        ? Stream.of(place, place.resolveSibling(place.getFileName() + ".json"))
            .filter(file -> file.equals(place) || Files.exists(file))
            .toList()
        : FOLDER.stream().map(place::resolve).toList();
  }
}
