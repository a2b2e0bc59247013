package io.syllabus.udfs.records;

import java.util.Locale;
import java.util.Set;

/** How a record file is laid out. */
public enum RecordFormat {
  CSV,
  /** One object a line. */
  JSON_LINES,
  /** One array of objects, or an object that holds such arrays. */
  JSON,
  /** Lines: events, turns, questions and answers, remarks. */
  TEXT;

  private static final Set<String> EXTENSIONS =
      Set.of("csv", "tsv", "jsonl", "ndjson", "json", "log", "txt");
  private static final Set<String> WORKBOOKS = Set.of("xlsx", "xls", "ods");
  private static final String PACKED = ".gz";

  /**
   * Whether a file is read as records: it has another kind than document, and such a name, behind
   * which .gz may stand.
   *
   * @param kind the source's kind
   */
  public static boolean isRecordFile(String kind, String name) {
    return !"document".equals(kind) && (EXTENSIONS.contains(extension(name)) || isWorkbook(name));
  }

  /** Whether the records are the rows of sheets, which a parser has to read first. */
  public static boolean isWorkbook(String name) {
    return WORKBOOKS.stream().anyMatch(ending -> lower(name).endsWith("." + ending));
  }

  /**
   * The format of a file.
   *
   * @param head the first characters of the file
   */
  static RecordFormat of(String name, String head) {
    String start = head.stripLeading();
    return switch (extension(name)) {
      case "csv", "tsv" -> CSV;
      case "jsonl", "ndjson" -> JSON_LINES;
      case "json" -> start.startsWith("{") && isObjectALine(start) ? JSON_LINES : JSON;
      default -> start.startsWith("{") && isObjectALine(start) ? JSON_LINES : TEXT;
    };
  }

  /** Objects that span lines end their first line open. */
  private static boolean isObjectALine(String start) {
    int end = start.indexOf('\n');
    String line = (end < 0 ? start : start.substring(0, end)).stripTrailing();
    boolean followed = end >= 0 && start.substring(end).stripLeading().startsWith("{");
    return line.length() > 1 && line.endsWith("}") && followed;
  }

  /** The ending of a name, that of what is packed where it is; in lower case, without its dot. */
  public static String extension(String name) {
    String lower = lower(name);
    String unpacked =
        lower.endsWith(PACKED) ? lower.substring(0, lower.length() - PACKED.length()) : lower;
    return unpacked.substring(unpacked.lastIndexOf('.') + 1);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
