package io.syllabus.udfs.extract;

import io.syllabus.udfs.text.Span;
import java.util.List;
import java.util.Map;

/**
 * One page of a document, or one record of a record file.
 *
 * @param number counted from 1
 * @param text the text in reading order; headings as Markdown ({@code ## Title}), table rows as
 *     {@code | a | b |}
 * @param method {@code native} or {@code ocr}
 * @param confidence 0 to 1; 1 where the text is the file's own
 * @param furniture code-point ranges of running headers, footers and navigation
 * @param fields what a record names beside its text (date, versionKey, level, …); empty for pages
 */
public record Page(
    int number,
    String text,
    String method,
    double confidence,
    List<Span> furniture,
    Map<String, String> fields) {

  public static final String NATIVE = "native";
  public static final String OCR = "ocr";

  public Page {
    furniture = List.copyOf(furniture);
    fields = Map.copyOf(fields);
  }

  /** A page whose text is the file's own. */
  public static Page of(int number, String text) {
    return new Page(number, text, NATIVE, 1.0, List.of(), Map.of());
  }
}
