package io.syllabus.pipelines.recipe;

import io.syllabus.udfs.text.NearestName;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One source of documents, as the recipe names it.
 *
 * @param name unique within the recipe; the only name of the source that leaves raw/
 * @param kind document, dialogue, log, faq or feedback
 * @param path a folder, a file, or a folder with a glob such as {@code /in/chat/*.jsonl}
 * @param table in the place of a path: a table of records, as {@link TablePlace} reads it
 * @param line business line
 * @param licence licence of the texts
 * @param access public, internal, confidential or secret
 * @param date ISO date of all documents of the source, empty where records or files have their own
 * @param family sources that hold revisions of the same things share a word here; empty, the source
 *     stands alone
 * @param versionKey key of what stays the same over revisions, empty if there is none
 * @param encoding of record files, empty to detect it
 * @param columns meaning → name in the record files
 * @param ocr languages for pages without text, by preference
 */
public record SourceConf(
    String name,
    String kind,
    String path,
    String table,
    String line,
    String licence,
    String access,
    String date,
    String family,
    String versionKey,
    String encoding,
    Map<String, String> columns,
    List<String> ocr) {
  private static final Set<String> KINDS = Set.of("document", "dialogue", "log", "faq", "feedback");
  private static final Set<String> ACCESS = Set.of("public", "internal", "confidential", "secret");

  private static final List<String> MEANINGS =
      List.of(
          "question",
          "answer",
          "turns",
          "role",
          "text",
          "records",
          "dialogue",
          "date",
          "versionKey",
          "title",
          "level",
          "scenario");

  public SourceConf {
    if (name.isBlank()) {
      throw new IllegalArgumentException("Cannot use sources: every source needs a name");
    }
    oneOf(name, "kind", kind, KINDS);
    checkPlace(name, kind, path, table);
    oneOf(name, "access", access, ACCESS);
    columns = Map.copyOf(columns);
    columns.keySet().forEach(meaning -> meant(name, meaning));
    if (!encoding.isBlank() && !isCharset(encoding)) {
      throw new IllegalArgumentException(
          "Cannot use sources.%s.encoding=%s: this Java knows no such charset; try UTF-8 or GB18030"
              .formatted(name, encoding));
    }
    if (!date.isBlank()) {
      Recipe.day("sources.%s.date".formatted(name), date);
    }
    ocr = List.copyOf(ocr);
  }

  private static void checkPlace(String name, String kind, String path, String table) {
    if (path.isBlank() == table.isBlank()) {
      throw new IllegalArgumentException(
          "Cannot use sources.%s: it needs a path or a table, and not both".formatted(name));
    }
    if (!table.isBlank() && kind.equals("document")) {
      throw new IllegalArgumentException(
          "Cannot use sources.%s.table: a table holds records; set kind to dialogue, log, faq or feedback"
              .formatted(name));
    }
  }

  public boolean isTable() {
    return !table.isBlank();
  }

  /** The same source with its records in a folder. */
  public SourceConf at(String folder) {
    return new SourceConf(
        name,
        kind,
        folder,
        "",
        line,
        licence,
        access,
        date,
        family,
        versionKey,
        encoding,
        columns,
        ocr);
  }

  /** Other meanings go into the fields of a record, so only what looks mistyped is refused. */
  private static void meant(String source, String meaning) {
    NearestName.mistyped(meaning, MEANINGS)
        .ifPresent(
            known -> {
              throw new IllegalArgumentException(
                  "Cannot use sources.%s.columns.%s: did you mean %s? A field of your own needs a name that is less like it"
                      .formatted(source, meaning, known));
            });
  }

  private static boolean isCharset(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }

  private static void oneOf(String source, String key, String value, Set<String> known) {
    if (!known.contains(value)) {
      throw new IllegalArgumentException(
          "Cannot use sources.%s.%s=%s: must be one of %s"
              .formatted(source, key, value, known.stream().sorted().toList()));
    }
  }

  /** Without the address of a database, which may hold a password. */
  @Override
  public String toString() {
    return "source " + name;
  }
}
