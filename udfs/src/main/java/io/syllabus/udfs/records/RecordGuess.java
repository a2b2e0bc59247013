package io.syllabus.udfs.records;

import com.fasterxml.jackson.databind.JsonNode;
import io.syllabus.udfs.extract.ExtractedFile;
import io.syllabus.udfs.text.TextEncoding;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
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
    return of(conf -> new RecordPreview(name, start, conf));
  }

  /** The guess for a workbook that a parser has read. */
  public static Optional<RecordGuess> of(ExtractedFile workbook) {
    return of(conf -> new RecordPreview(workbook, conf));
  }

  /**
   * The guess for a text without names: a dialogue where two speak line by line.
   *
   * @param start its first bytes, {@link RecordPreview#bytes} of them
   */
  public static Optional<RecordGuess> ofText(String name, byte[] start) {
    if (!RecordFormat.extension(name).equals("txt")) {
      return Optional.empty();
    }
    String text = TextEncoding.decode(start, TextEncoding.of(start));
    return Transcripts.isTalk(text.lines().toList())
        ? Optional.of(new RecordGuess("dialogue", Collections.emptySortedMap()))
        : Optional.empty();
  }

  /** How such a file is read. */
  public RecordConf conf() {
    return new RecordConf(kind, null, columns);
  }

  private static Optional<RecordGuess> of(Function<RecordConf, RecordPreview> look) {
    List<JsonNode> rows = look.apply(new RecordConf("faq", null, Map.of())).rows();
    return Stream.concat(Stream.of(""), lists(rows))
        .flatMap(list -> guesses(list, look))
        .filter(guess -> look.apply(guess.conf()).isReadable())
        .findFirst();
  }

  /** Where a file of one object may have its records: a list of objects in it, one step down. */
  private static Stream<String> lists(List<JsonNode> rows) {
    if (rows.size() != 1) {
      return Stream.of();
    }
    JsonNode file = rows.get(0);
    return Stream.concat(
        lists(file, ""),
        file.properties().stream().flatMap(e -> lists(e.getValue(), e.getKey() + ".")));
  }

  private static Stream<String> lists(JsonNode object, String prefix) {
    return object.properties().stream()
        .filter(field -> field.getValue().path(0).isObject())
        .filter(field -> !Columns.isTurns(field.getKey()))
        .map(field -> prefix + field.getKey());
  }

  /**
   * @param list that the records stand in, empty where they are the rows of the file
   */
  private static Stream<RecordGuess> guesses(
      String list, Function<RecordConf, RecordPreview> look) {
    Map<String, String> given = list.isEmpty() ? Map.of() : Map.of("records", list);
    RecordPreview preview = look.apply(new RecordConf("faq", null, given));
    return Stream.concat(Stream.of(""), parts(preview.rows()))
        .flatMap(part -> guesses(part, preview))
        .filter(guess -> list.isEmpty() || guess.isSure())
        .map(guess -> guess.with(given));
  }

  /** The objects in a row that may hold what it says. */
  private static Stream<String> parts(List<JsonNode> rows) {
    return rows.stream()
        .limit(1)
        .flatMap(row -> row.properties().stream())
        .filter(field -> field.getValue().isObject())
        .map(Map.Entry::getKey);
  }

  private static Stream<RecordGuess> guesses(String part, RecordPreview preview) {
    return FORMS.stream()
        .flatMap(form -> guess(form, part, preview).stream())
        .filter(guess -> part.isEmpty() || guess.isSure());
  }

  /** Anything may have a text somewhere inside; questions with answers, and turns, say more. */
  private boolean isSure() {
    return !kind.equals("feedback");
  }

  private static Optional<RecordGuess> guess(Form form, String part, RecordPreview preview) {
    String prefix = part.isEmpty() ? "" : part + ".";
    List<JsonNode> rows = preview.rows();
    Set<String> own =
        RecordPreview.names(
            part.isEmpty() ? rows : rows.stream().map(row -> row.path(part)).toList());
    SortedMap<String, String> columns = new TreeMap<>();
    name(form.row(), prefix, own, columns);
    name(form.turn(), "", preview.names(), columns);
    if (columns.size() < form.row().size() + form.turn().size()) {
      return Optional.empty();
    }
    name(form.more(), "", RecordPreview.names(rows), columns);
    name(form.more(), prefix, own, columns);
    return Optional.of(new RecordGuess(form.kind(), columns));
  }

  private static void name(
      List<String> meanings, String prefix, Set<String> names, Map<String, String> columns) {
    for (String meaning : meanings) {
      Columns.usual(meaning, names).ifPresent(name -> columns.putIfAbsent(meaning, prefix + name));
    }
  }

  private RecordGuess with(Map<String, String> more) {
    SortedMap<String, String> all = new TreeMap<>(columns);
    all.putAll(more);
    return new RecordGuess(kind, all);
  }
}
