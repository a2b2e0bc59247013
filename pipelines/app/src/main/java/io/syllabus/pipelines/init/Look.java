package io.syllabus.pipelines.init;

import io.syllabus.files.DataFiles;
import io.syllabus.jobs.Connectors;
import io.syllabus.udfs.records.RecordGuess;
import io.syllabus.udfs.records.RecordPreview;
import io.syllabus.udfs.text.TextEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a file looks like from its name and first bytes; files that look alike may be one source.
 *
 * @param kind of the source that reads it
 * @param encoding of a record file that is not UTF-8, else empty
 * @param columns meaning → name, for a record file
 */
record Look(String kind, String encoding, Map<String, String> columns) {
  private static final DataFiles FILES = Connectors.files();
  private static final Look DOCUMENT = new Look("document", "", Map.of());
  private static final Set<String> TEXTS =
      Set.of("txt", "md", "rst", "adoc", "csv", "tsv", "json", "jsonl", "ndjson", "log");

  static Look of(Path file, byte[] start) {
    if (extension(file).equals("log")) {
      return new Look("log", encoding(start), Map.of());
    }
    Optional<RecordGuess> guess = RecordGuess.of(file.getFileName().toString(), start);
    return guess
        .map(records -> new Look(records.kind(), encoding(start), records.columns()))
        .orElse(DOCUMENT);
  }

  private static String encoding(byte[] start) {
    Charset charset = TextEncoding.of(start);
    return charset.equals(StandardCharsets.UTF_8) ? "" : charset.name();
  }

  /** Nothing of a file that cannot be read: extraction will say so. */
  static byte[] start(Path file) {
    try (InputStream in = FILES.openContent(DataFiles.path(file))) {
      return in.readNBytes(RecordPreview.bytes());
    } catch (IOException e) {
      return new byte[0];
    }
  }

  /** Whether the bytes of such a file can be read as a text. */
  static boolean isText(Path file) {
    return TEXTS.contains(extension(file));
  }

  static String extension(Path file) {
    String name = file.getFileName().toString();
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
