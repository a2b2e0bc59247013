package io.syllabus.udfs.segment;

import io.syllabus.udfs.extract.Page;
import io.syllabus.udfs.text.QuestionAnswer;
import io.syllabus.udfs.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Cuts documents into parts that stand for themselves: clauses and sections of documents, questions
 * with their answers, dialogues, log events. Linear in the length of the text; safe for threads.
 */
public final class Segmenter {
  private final SegmentConf conf;

  public Segmenter(SegmentConf conf) {
    this.conf = conf;
  }

  /**
   * The pieces of a document and what is in none of them.
   *
   * @param kind the source's: document, dialogue, log, faq or feedback
   * @param mediaType of the file; pages of PDF, Office and HTML files belong together, those of
   *     other files are records, unless the kind is document
   */
  public Segmentation segment(String kind, String mediaType, List<Page> pages) {
    if (pages.isEmpty()) {
      return new Segmentation(null, List.of(), List.of());
    }
    if (kind.equals("document") || isPaged(mediaType)) {
      return joined(kind, mediaType, pages);
    }
    return switch (kind) {
      case "dialogue" -> records(pages, DialogueCutter::cut);
      case "log" -> records(pages, EventCutter::cut);
      default -> records(pages, RecordCutter::cut);
    };
  }

  private static boolean isPaged(String mediaType) {
    String type = mediaType.toLowerCase(Locale.ROOT);
    return type.equals("application/pdf")
        || type.startsWith("image/")
        || type.contains("html")
        || type.contains("officedocument")
        || type.contains("opendocument")
        || type.contains("msword")
        || type.contains("ms-powerpoint")
        || type.equals("message/rfc822");
  }

  private Segmentation joined(String kind, String mediaType, List<Page> pages) {
    JoinedPages joined = new JoinedPages(pages);
    hide(joined, mediaType);
    PieceSink sink = new PieceSink(joined, conf, Map.of());
    List<Line> lines = joined.lines();
    if (DialogueCutter.isTranscript(lines, kind)) {
      DialogueCutter.cut(joined, sink);
      return sink.done();
    }
    DocumentTitle title = DocumentTitle.of(lines, joined.unseenHead());
    DocumentCutter.cut(joined, title, sink);
    return sink.done().cited().titled(title.text());
  }

  /** What of a document nobody reads, or nobody reads as its text. */
  private static void hide(JoinedPages pages, String mediaType) {
    pages.hide(LeftOut.MARKUP, Subtitles.marks(pages.raw()));
    if (mediaType.contains("markdown")) {
      pages.hide(LeftOut.NAVIGATION, LinkLines.of(pages.raw()));
    }
    if (mediaType.contains("markdown")) {
      pages.hide(LeftOut.MARKUP, HiddenMarkup.of(pages.raw(), HiddenMarkup.Reading.MARKDOWN));
    } else if (!isPaged(mediaType)) {
      pages.hide(LeftOut.MARKUP, HiddenMarkup.of(pages.raw(), HiddenMarkup.Reading.PLAIN));
    }
    hideNavigation(pages);
  }

  private static void hideNavigation(JoinedPages pages) {
    List<Line> lines = pages.lines();
    pages.hide(
        LeftOut.NAVIGATION,
        Navigation.of(lines, pages.code(lines)).stream()
            .mapToObj(i -> new Span(lines.get(i).start(), lines.get(i).end()))
            .toList());
  }

  private Segmentation records(List<Page> pages, BiConsumer<JoinedPages, PieceSink> cut) {
    List<Piece> pieces = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (Page page : pages) {
      JoinedPages record = new JoinedPages(List.of(page));
      record.hide(LeftOut.MARKUP, Subtitles.marks(record.raw()));
      PieceSink sink = new PieceSink(record, conf, page.fields());
      cut.accept(record, sink);
      Segmentation done = sink.done();
      pieces.addAll(done.pieces());
      leftOut.addAll(done.leftOut());
    }
    return new Segmentation(null, pieces, leftOut);
  }

  /** One record of an FAQ or of feedback. */
  private static final class RecordCutter {
    static void cut(JoinedPages record, PieceSink sink) {
      hideNavigation(record);
      List<Line> lines = record.lines();
      if (lines.isEmpty()) {
        return;
      }
      if (!QuestionAnswer.opensQuestion(lines.get(0).head()) || questions(lines) > 1) {
        DocumentCutter.cut(record, DocumentTitle.NONE, sink);
        return;
      }
      PieceDraft draft = new PieceDraft(Kinds.QA, List.of(), null);
      lines.forEach(draft::add);
      sink.piece(draft);
    }

    private static long questions(List<Line> lines) {
      return lines.stream().filter(line -> QuestionAnswer.opensQuestion(line.head())).count();
    }
  }
}
