package io.syllabus.udfs.text;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Headings and titles that every document has, such as Contents, 总则 or Sheet1: they name nothing
 * that one could ask about. They stand in {@code labels.tsv}.
 */
public final class Labels {
  private static final List<Pattern> LABELS =
      Resources.rows(Labels.class, "labels.tsv").stream()
          .map(row -> Pattern.compile(row[0], Pattern.CASE_INSENSITIVE))
          .toList();

  private Labels() {}

  /** Whether a heading or title, without its number, is one. */
  public static boolean isLabel(String words) {
    String bare = Blank.strip(words).replaceAll("[.。:：]$", "");
    return LABELS.stream().anyMatch(label -> label.matcher(bare).matches());
  }
}
