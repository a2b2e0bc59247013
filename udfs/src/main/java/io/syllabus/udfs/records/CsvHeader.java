package io.syllabus.udfs.records;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The first row of a CSV text, which names its columns and shows by what values are parted. */
final class CsvHeader {

  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

  private CsvHeader() {}

  /** The row with its line break; quoted names may hold some, an open quote ends with its line. */
  static String of(String text) {
    int firstLine = new CsvScan(text, ',').nextLine(0);
    return byCount(text.substring(0, firstLine))
        .map(delimiter -> row(text, delimiter))
        .filter(scan -> !scan.isBroken())
        .map(scan -> text.substring(0, scan.end()))
        .findFirst()
        .orElse(text.substring(0, firstLine));
  }

  private static CsvScan row(String text, char delimiter) {
    CsvScan scan = new CsvScan(text, delimiter);
    scan.read(0, Integer.MAX_VALUE);
    return scan;
  }

  static char delimiter(String header) {
    return byCount(header).findFirst().orElseThrow();
  }

  /** What stands there most often comes first. */
  private static Stream<Character> byCount(String header) {
    return DELIMITERS.stream()
        .sorted(
            Comparator.comparing(candidate -> -header.chars().filter(c -> c == candidate).count()));
  }

  static List<String> names(String header) {
    CsvScan scan = row(header, delimiter(header));
    return scan.values().stream().map(String::strip).toList();
  }
}
