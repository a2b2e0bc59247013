package io.syllabus.pipelines.init;

import io.syllabus.files.DataFiles;
import io.syllabus.udfs.extract.ExtractedFile;
import io.syllabus.udfs.records.RecordFormat;
import io.syllabus.udfs.records.RecordGuess;
import io.syllabus.udfs.text.TextEncoding;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * What a file looks like from its name and first bytes; files that look alike may be one source.
 *
 * @param kind of the source that reads it
 * @param encoding of a record file that is not UTF-8, else empty
 * @param columns meaning → name, for a record file
 */
record Look(String kind, String encoding, Map<String, String> columns) {
  private static final Look DOCUMENT = new Look("document", "", Map.of());
  private static final Set<String> TEXTS =
      Set.of("txt", "md", "rst", "adoc", "csv", "tsv", "json", "jsonl", "ndjson", "log");

  static Look of(Path file, byte[] start) {
    if (extension(file).equals("log")) {
      return new Look("log", encoding(start), Map.of());
    }
    String name = file.getFileName().toString();
    return RecordGuess.of(name, start)
        .or(() -> RecordGuess.ofText(name, start))
        .map(records -> new Look(records.kind(), encoding(start), records.columns()))
        .orElse(DOCUMENT);
  }

  /** The look of a workbook that a parser has read. */
  static Look of(ExtractedFile workbook) {
    return RecordGuess.of(workbook)
        .map(records -> new Look(records.kind(), "", records.columns()))
        .orElse(DOCUMENT);
  }

  private static String encoding(byte[] start) {
    Charset charset = TextEncoding.of(start);
    return charset.equals(StandardCharsets.UTF_8) ? "" : charset.name();
  }

  /** Whether the bytes of such a file can be read as a text. */
  static boolean isText(Path file) {
    return TEXTS.contains(extension(file));
  }

  /** Of what it unpacks to. */
  private static String extension(Path file) {
    return RecordFormat.extension(file.getFileName().toString());
  }

  /** By which a pattern finds it: its extension, and that of its packing. */
  static String ending(Path file) {
    String packed = DataFiles.isPacked(DataFiles.path(file)) ? ".gz" : "";
    return extension(file) + packed;
  }
}
