package io.syllabus.udfs.structure;

import io.syllabus.udfs.text.Blank;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Headings and titles that every document has, such as Contents, 总则 or Sheet1: they name nothing
 * that one could ask about. They stand in {@code labels.tsv}.
 */
final class Labels {
  private static final List<Pattern> LABELS =
      ResourceRows.of("labels.tsv").stream()
          .map(row -> Pattern.compile(row[0], Pattern.CASE_INSENSITIVE))
          .toList();

  private Labels() {}

  static boolean isLabel(String words) {
    String bare = Blank.strip(words).replaceAll("[.。:：]$", "");
    return LABELS.stream().anyMatch(label -> label.matcher(bare).matches());
  }
}
