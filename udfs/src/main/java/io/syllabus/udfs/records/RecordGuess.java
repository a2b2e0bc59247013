package io.syllabus.udfs.records;

import io.syllabus.udfs.extract.ExtractedFile;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the records of a file seem to be.
 *
 * @param kind dialogue, faq or feedback
 * @param columns meaning → name in the file
 */
public record RecordGuess(String kind, SortedMap<String, String> columns) {
  /**
   * How records of a kind are known: the meanings that a row, or a turn in it, must have.
   *
   * @param more meanings that are named where they are there
   */
  private record Form(String kind, List<String> row, List<String> turn, List<String> more) {}

  private static final List<Form> FORMS =
      List.of(
          new Form("faq", List.of("question", "answer"), List.of(), List.of("date")),
          new Form("dialogue", List.of("turns"), List.of("role", "text"), List.of("date")),
          new Form("dialogue", List.of("turns"), List.of(), List.of("date")),
          new Form("dialogue", List.of("dialogue", "role", "text"), List.of(), List.of("date")),
          new Form("feedback", List.of("text"), List.of(), List.of("date")));

  /**
   * The guess for a file; none where it has no names that are known.
   *
   * @param start its first bytes, {@link RecordPreview#bytes} of them
   */
  public static Optional<RecordGuess> of(String name, byte[] start) {
    if (!RecordFormat.isRecordFile("faq", name) || RecordFormat.isWorkbook(name)) {
      return Optional.empty();
    }
    RecordPreview rows = new RecordPreview(name, start, new RecordConf("faq", null, Map.of()));
    return guesses(rows.rowNames(), rows.names())
        .filter(guess -> guess.reads(name, start))
        .findFirst();
  }

  /** The guess for a workbook that a parser has read. */
  public static Optional<RecordGuess> of(ExtractedFile workbook) {
    Set<String> names = new LinkedHashSet<>();
    SheetRows.of(workbook.pages())
        .good()
        .forEach(row -> row.values().fieldNames().forEachRemaining(names::add));
    return guesses(names, names).findFirst();
  }

  private static Stream<RecordGuess> guesses(Set<String> rowNames, Set<String> names) {
    return FORMS.stream().flatMap(form -> guess(form, rowNames, names).stream());
  }

  private static Optional<RecordGuess> guess(Form form, Set<String> rowNames, Set<String> names) {
    SortedMap<String, String> columns = new TreeMap<>();
    name(form.row(), rowNames, columns);
    name(form.turn(), names, columns);
    if (columns.size() < form.row().size() + form.turn().size()) {
      return Optional.empty();
    }
    name(form.more(), rowNames, columns);
    return Optional.of(new RecordGuess(form.kind(), columns));
  }

  private static void name(List<String> meanings, Set<String> names, Map<String, String> columns) {
    for (String meaning : meanings) {
      Columns.usual(meaning, names).ifPresent(name -> columns.put(meaning, name));
    }
  }

  private boolean reads(String name, byte[] start) {
    return new RecordPreview(name, start, new RecordConf(kind, null, columns)).isReadable();
  }
}
