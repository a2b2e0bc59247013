package io.syllabus.udfs.extract;

import io.syllabus.udfs.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

  /** The text without the furniture. */
  public String visible() {
    BitSet hidden = new BitSet();
    furniture.forEach(span -> hidden.set(span.start(), span.end()));
    int[] points = text.codePoints().toArray();
    StringBuilder visible = new StringBuilder();
    for (int i = hidden.nextClearBit(0); i < points.length; i = hidden.nextClearBit(i + 1)) {
      visible.appendCodePoint(points[i]);
    }
    return visible.toString();
  }

  /** The furniture alone, a piece a line. */
  String aside() {
    int[] points = text.codePoints().toArray();
    return furniture.stream()
        .map(span -> new String(points, span.start(), span.length()).strip())
        .collect(Collectors.joining("\n"));
  }

  /** The page with more furniture behind its text; itself for none. */
  Page withAside(String more) {
    String aside = more.strip();
    if (aside.isEmpty()) {
      return this;
    }
    String all = text + "\n\n" + aside;
    int end = all.codePointCount(0, all.length());
    List<Span> spans = new ArrayList<>(furniture);
    spans.add(new Span(end - aside.codePointCount(0, aside.length()), end));
    return new Page(number, all, method, confidence, spans, fields);
  }
}
