package io.syllabus.udfs.segment;

import io.syllabus.udfs.extract.Page;
import io.syllabus.udfs.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts record files: every record is a page, and mostly a piece. */
final class RecordSegmenter {
  private static final Pattern EVENT =
      Pattern.compile(
          "\\A\\s*(\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,6})?)?(?:Z|[+-]\\d{2}:?\\d{2})?)\\s+(?:\\[?(TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL)\\]?\\b)?");
  private final SegmentConf conf;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();

  RecordSegmenter(SegmentConf conf) {
    this.conf = conf;
  }

  /**
   * The pieces of records.
   *
   * @param kind of the source: dialogue, log, faq or feedback
   */
  Segmentation segment(String kind, List<Page> pages) {
    for (Page page : pages) {
      Flow flow = new Flow(List.of(page));
      Span whole = flow.trimmed(0, page.text().codePointCount(0, page.text().length()));
      if (whole != null) {
        record(kind, page, flow, whole);
      }
    }
    return new Segmentation(pieces, leftOut);
  }

  private void record(String kind, Page page, Flow flow, Span whole) {
    String text = flow.text(whole.start(), whole.end());
    switch (kind) {
      case "dialogue" ->
          new Cutter(flow, 4 * conf.maxCharacters())
              .cut(whole.start(), whole.end())
              .forEach(part -> add("dialogue", page, flow, part, Map.of()));
      case "log" -> add("event", page, flow, whole, event(text));
      case "faq" -> faq(page, flow, whole, text);
      default -> prose(page, flow, whole);
    }
  }

  private void faq(Page page, Flow flow, Span whole, String text) {
    QuestionAnswer.of(text)
        .ifPresentOrElse(
            qa ->
                add(
                    "qa",
                    page,
                    flow,
                    whole,
                    Map.of("question", qa.question(), "answer", qa.answer())),
            () -> prose(page, flow, whole));
  }

  private void prose(Page page, Flow flow, Span whole) {
    if (whole.length() < conf.minCharacters()) {
      leftOut.add(flow.leftOut(LeftOut.TOO_SHORT, whole));
      return;
    }
    new Cutter(flow, conf.maxCharacters())
        .cut(whole.start(), whole.end())
        .forEach(part -> add("section", page, flow, part, Map.of()));
  }

  private static Map<String, String> event(String text) {
    Map<String, String> fields = new TreeMap<>();
    Matcher match = EVENT.matcher(text);
    if (match.find()) {
      fields.put("timestamp", match.group(1));
      if (match.group(2) != null) {
        fields.put("level", match.group(2));
      }
    }
    return fields;
  }

  private void add(String kind, Page page, Flow flow, Span range, Map<String, String> own) {
    Map<String, String> fields = new TreeMap<>(page.fields());
    fields.putAll(own);
    pieces.add(
        new Piece(
            kind,
            List.of(),
            page.number(),
            page.number(),
            flow.offset(range.start()),
            flow.offset(range.end() - 1) + 1,
            flow.text(range.start(), range.end()),
            null,
            fields));
  }
}
