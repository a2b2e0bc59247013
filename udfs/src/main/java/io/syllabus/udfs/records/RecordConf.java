package io.syllabus.udfs.records;

import java.io.Serializable;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How the records of a source are read.
 *
 * @param kind dialogue, log, faq or feedback
 * @param encoding of the files; null or empty to detect it
 * @param columns meaning (question, answer, turns, role, text, records, date, versionKey, …) → name
 *     in the file, a path with dots where it is nested
 */
public record RecordConf(String kind, String encoding, Map<String, String> columns)
    implements Serializable {

  private static final Set<String> KINDS = Set.of("dialogue", "log", "faq", "feedback");

  public RecordConf {
    if (!KINDS.contains(kind)) {
      throw new IllegalArgumentException(
          "Cannot read records of kind %s: must be one of %s"
              .formatted(kind, KINDS.stream().sorted().toList()));
    }
    encoding = encoding == null ? "" : encoding;
    if (!encoding.isEmpty() && !Charset.isSupported(encoding)) {
      throw new IllegalArgumentException(
          "Cannot use encoding=%s: this Java knows no such charset".formatted(encoding));
    }
    columns = new TreeMap<>(columns);
  }
}
