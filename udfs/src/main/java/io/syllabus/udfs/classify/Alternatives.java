package io.syllabus.udfs.classify;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.syllabus.udfs.text.Sha256;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A line that stands for many: <code>{Hi|Hello}{ there|}</code> has four readings. Whoever writes
 * labelled lines by hand covers more with less. A backslash takes the next sign as it is.
 */
public final class Alternatives {
  private final List<List<String>> parts;

  private Alternatives(List<List<String>> parts) {
    this.parts = parts;
  }

  /**
   * Reads a line.
   *
   * @throws IllegalArgumentException if a brace has no other
   */
  public static Alternatives of(String line) {
    List<List<String>> parts = new ArrayList<>();
    List<String> open = null;
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && i + 1 < line.length()) {
        text.append(line.charAt(++i));
      } else if (c == '{' && open == null) {
        parts.add(List.of(taken(text)));
        open = new ArrayList<>();
      } else if (c == '|' && open != null) {
        open.add(taken(text));
      } else if (c == '}' && open != null) {
        open.add(taken(text));
        parts.add(List.copyOf(open));
        open = null;
      } else if (c == '{' || c == '}') {
        throw new IllegalArgumentException(
            "a brace has no other; write {one|another}, or \\{ for a brace");
      } else {
        text.append(c);
      }
    }
    if (open != null) {
      throw new IllegalArgumentException("a brace is never closed; write {one|another}");
    }
    parts.add(List.of(taken(text)));
    return new Alternatives(parts);
  }

  /**
   * Labelled lines as what they stand for. The readings of a line are alike, so they are a group.
   *
   * @param most readings of a line; 0 takes the lines as they are
   */
  public static List<LabelledExample> readings(List<LabelledExample> lines, int most) {
    return most == 0
        ? lines
        : lines.stream()
            .flatMap(
                line ->
                    of(line.text()).readings(most).stream()
                        .map(text -> new LabelledExample(text, line.label(), line.text())))
            .toList();
  }

  private static String taken(StringBuilder text) {
    String taken = text.toString();
    text.setLength(0);
    return taken;
  }

  /**
   * Different readings, the same ones each time: which they are follows from the line alone.
   *
   * @param most how many
   */
  public List<String> readings(int most) {
    Random random = new Random(seed());
    Set<String> readings = new LinkedHashSet<>();
    for (int i = 0; i < 4 * most && readings.size() < most; i++) {
      readings.add(reading(random));
    }
    return List.copyOf(readings);
  }

  private String reading(Random random) {
    StringBuilder reading = new StringBuilder();
    parts.forEach(part -> reading.append(part.get(random.nextInt(part.size()))));
    return reading.toString();
  }

  private long seed() {
    return Long.parseUnsignedLong(Sha256.of(parts.toString().getBytes(UTF_8)).substring(0, 16), 16);
  }
}
