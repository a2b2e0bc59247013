package io.syllabus.handoff;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.syllabus.schemas.QualityEntry;
import java.util.List;
import java.util.Map;

/** {@code manifest.json}: what the folder holds. Its presence means that the folder is complete. */
record Manifest(
    int schemaVersion,
    String dataset,
    int version,
    String recipeSha256,
    String codeVersion,
    String audience,
    List<Gate> gates,
    Map<String, Long> splits,
    List<String> fitFor,
    NamedHash template,
    NamedHash tokenizer,
    TokenLengths.Figures tokens,
    List<Entry> files) {
  static final String NAME = "manifest.json";
  static final int SCHEMA_VERSION = 1;

  /** A constraint and what became of it. */
  record Gate(
      String name, String table, String level, String status, String expected, String actual) {
    static Gate of(QualityEntry entry) {
      return new Gate(
          entry.gate(),
          entry.table(),
          entry.level(),
          entry.status(),
          entry.expected(),
          entry.actual());
    }
  }

  /** A file; see {@link WrittenFile} for its counts. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Entry(
      String path,
      String format,
      String split,
      long rows,
      Long leftOut,
      Long withoutReasoning,
      String sha256) {
    static Entry of(WrittenFile file, String sha256) {
      return new Entry(
          file.path(),
          file.format(),
          file.split(),
          file.rows(),
          file.leftOut(),
          file.withoutReasoning(),
          sha256);
    }
  }
}
