package io.syllabus.udfs.mask;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A word list beside this class: a head in {@code #} comments that tells its origin, then lines of
 * one or more words with commas between, where there are sections under a {@code [name]}.
 */
final class WordList {
  private final List<String> lines;

  private WordList(List<String> lines) {
    this.lines = lines;
  }

  static WordList of(String file) {
    try (BufferedReader in =
        new BufferedReader(
            new InputStreamReader(
                WordList.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
      return new WordList(
          in.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the word list " + file, e);
    }
  }

  /** All its words. */
  Set<String> words() {
    return lines.stream().collect(Collectors.toUnmodifiableSet());
  }

  /** The words of one section. */
  Set<String> with(String section) {
    Set<String> words = new HashSet<>();
    boolean inside = false;
    for (String line : lines) {
      if (line.startsWith("[")) {
        inside = line.equals("[" + section + "]");
      } else if (inside) {
        words.addAll(List.of(line.strip().split(" *, *", -1)));
      }
    }
    return Set.copyOf(words);
  }
}
