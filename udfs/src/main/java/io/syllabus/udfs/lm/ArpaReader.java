package io.syllabus.udfs.lm;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a model in the ARPA format: {@code \data\} with the number of n-grams of each order, a
 * section for each, {@code \end\}. A line is a log10 probability, the words, and a log10 backoff
 * where there is one. What differs from that is refused with its line.
 */
final class ArpaReader {
  static final int LONGEST_ORDER = 6;

  private final BufferedReader lines;
  private final long bytes;
  private int number;

  /**
   * A reader of one model.
   *
   * @param bytes the size of the file, which bounds what its head may promise
   */
  ArpaReader(InputStream in, long bytes) {
    lines =
        new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()), 1 << 16);
    this.bytes = bytes;
  }

  /**
   * Reads all of it.
   *
   * @throws IllegalArgumentException for what is no such model, without the file's name
   */
  BackoffModel read() throws IOException {
    long[] counts = head();
    BackoffModel model = new BackoffModel(counts);
    for (int order = 1; order <= counts.length; order++) {
      section(model, order, counts[order - 1]);
    }
    if (!filled("\\end\\").equals("\\end\\")) {
      throw wrong("\\end\\ should stand here: more n-grams than \\data\\ says, or a broken file");
    }
    require(model, Words.BEGIN_WORD);
    require(model, Words.END_WORD);
    return model;
  }

  private long[] head() throws IOException {
    String line = filled("\\data\\");
    while (line.startsWith("#")) {
      line = filled("\\data\\");
    }
    if (!line.equals("\\data\\")) {
      throw wrong(
          line.startsWith("mmap lm") || line.startsWith("\u001F")
              ? "it is a binary or packed file; give the ARPA text itself"
              : "\\data\\ should stand here; give a model in the ARPA format");
    }
    List<Long> counts = new ArrayList<>();
    for (line = line("a section"); !line.isBlank(); line = line("a section")) {
      counts.add(count(line, counts.size() + 1));
    }
    if (counts.isEmpty() || counts.size() > LONGEST_ORDER) {
      throw wrong("the order is %d: must be 1 to %d".formatted(counts.size(), LONGEST_ORDER));
    }
    return plausible(counts);
  }

  private long count(String line, int order) {
    String[] sides = line.strip().split("=", 2);
    try {
      if (sides.length == 2 && sides[0].strip().equals("ngram " + order)) {
        long count = Long.parseLong(sides[1].strip());
        if (count > 0 || (count == 0 && order > 1)) {
          return count;
        }
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw wrong("“ngram %d=” with the number of n-grams should stand here".formatted(order));
  }

  private long[] plausible(List<Long> counts) {
    double least = 0;
    for (int i = 0; i < counts.size(); i++) {
      least += counts.get(i) * (2.0 * (i + 1) + 2); // 0, blank, a word of one letter, …, line end
    }
    if (least > bytes) {
      throw wrong("\\data\\ says more n-grams than fit into the file: it is cut short, or damaged");
    }
    return counts.stream().mapToLong(count -> count).toArray();
  }

  private void section(BackoffModel model, int order, long count) throws IOException {
    String title = "\\%d-grams:".formatted(order);
    if (!filled(title).equals(title)) {
      throw wrong(
          "%s should stand here: a section is missing, or \\data\\ counts less than the one before has"
              .formatted(title));
    }
    for (long i = 0; i < count; i++) {
      String line = line("%,d more of %s".formatted(count - i, title));
      if (line.isBlank() || line.startsWith("\\")) {
        throw wrong(
            "%,d n-grams of order %d, but \\data\\ says %,d: it is cut short, or damaged"
                .formatted(i, order, count));
      }
      add(model, order, line);
    }
  }

  private void add(BackoffModel model, int order, String line) {
    String[] fields = fields(line, order + 2);
    if (fields.length < order + 1 || fields[order] == null) {
      throw wrong("must have a number and %d words: it is cut short, or damaged".formatted(order));
    }
    float log = number(fields[0]);
    if (log > 0) {
      throw wrong("the log probability %s is above 0".formatted(fields[0]));
    }
    float backoff = fields[order + 1] == null ? 0 : number(fields[order + 1]);
    boolean added =
        order == 1
            ? model.add(fields[1], log, backoff)
            : model.add(ids(model, Arrays.copyOfRange(fields, 1, order + 1)), log, backoff);
    if (!added) {
      throw wrong("the same n-gram stood before");
    }
  }

  private int[] ids(BackoffModel model, String[] words) {
    int[] ids = new int[words.length];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = model.words().id(words[i]);
      if (ids[i] == Words.UNKNOWN && !Words.unknown(words[i])) {
        throw wrong("it has a word that is not among the 1-grams");
      }
    }
    return ids;
  }

  /** Fields between tabs and blanks; words may hold every other kind of space. */
  private String[] fields(String line, int most) {
    String[] fields = new String[most];
    int found = 0;
    for (int start = 0, at = 0; at <= line.length(); at++) {
      if (at == line.length() || line.charAt(at) == '\t' || line.charAt(at) == ' ') {
        if (at > start) {
          if (found == most) {
            throw wrong("it has more than %d fields".formatted(most));
          }
          fields[found++] = line.substring(start, at);
        }
        start = at + 1;
      }
    }
    return fields;
  }

  private float number(String field) {
    try {
      float number = Float.parseFloat(field);
      if (Float.isFinite(number)) {
        return number;
      }
    } catch (NumberFormatException e) {
      // said below
    }
    throw wrong("it has a field that is no finite number");
  }

  private void require(BackoffModel model, String word) {
    if (model.words().id(word) == Words.UNKNOWN) {
      throw new IllegalArgumentException(
          "its 1-grams lack %s, the bound of a sentence".formatted(word));
    }
  }

  /** The next line that says something. */
  private String filled(String expected) throws IOException {
    String line = line(expected);
    while (line.isBlank()) {
      line = line(expected);
    }
    return line.strip();
  }

  private String line(String expected) throws IOException {
    number++;
    try {
      String line = lines.readLine();
      if (line == null) {
        throw wrong("it ends where %s should stand: it is cut short".formatted(expected));
      }
      return number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
    } catch (CharacterCodingException e) {
      throw new IllegalArgumentException(
          "line %d or a later one is not UTF-8".formatted(number), e);
    }
  }

  private IllegalArgumentException wrong(String problem) {
    return new IllegalArgumentException("line %d: %s".formatted(number, problem));
  }
}
