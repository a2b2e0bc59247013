package io.syllabus.udfs.segment;

import io.syllabus.udfs.text.QuestionAnswer;
import io.syllabus.udfs.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes pieces of drafts: splits what is too long, leaves out what is too short. */
final class PieceSink {
  private static final int MAX_CAPTION = 200;

  private final JoinedPages pages;
  private final SegmentConf conf;
  private final Splitter splitter;
  private final Map<String, String> fields;
  private final List<Piece> pieces = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private int leftTo; // UTF-16 offset after the last line left out

  /**
   * @param fields what the record says, for all its pieces
   */
  PieceSink(JoinedPages pages, SegmentConf conf, Map<String, String> fields) {
    this.pages = pages;
    this.conf = conf;
    this.splitter = new Splitter(pages.seen(), conf.maxCharacters());
    this.fields = fields;
  }

  /** Lines that follow each other on a page and leave for the same reason leave as one. */
  void leaveOut(String reason, Line line) {
    LeftOut own = pages.leftOut(reason, line);
    LeftOut last = leftOut.isEmpty() ? null : leftOut.get(leftOut.size() - 1);
    boolean joins =
        last != null
            && last.reason().equals(reason)
            && last.page() == own.page()
            && last.end() <= own.start()
            && pages.seen().skipBlank(leftTo, line.start()) == line.start();
    if (joins) {
      leftOut.set(leftOut.size() - 1, new LeftOut(reason, own.page(), last.start(), own.end()));
    } else {
      leftOut.add(own);
    }
    leftTo = line.end();
  }

  /** Gives whether the draft became a piece. */
  boolean piece(PieceDraft draft) {
    return piece(draft, Map.of());
  }

  boolean piece(PieceDraft draft, Map<String, String> own) {
    List<Line> lines = draft.lines();
    if (!draft.saysEnough(conf.minWords())) {
      lines.forEach(line -> leaveOut(LeftOut.TOO_SHORT, line));
      return false;
    }
    List<Span> parts = parts(draft);
    for (int i = 0; i < parts.size(); i++) {
      Map<String, String> fieldsOfPart = new TreeMap<>(own);
      if (parts.size() > 1) {
        fieldsOfPart.put(Piece.PART, (i + 1) + "/" + parts.size());
      }
      add(draft.kind(), draft.path(), parts.get(i), fieldsOfPart);
    }
    return true;
  }

  /** Half an answer is none, so a question stays with all of it, however long it is. */
  private List<Span> parts(PieceDraft draft) {
    return draft.kind().equals(Kinds.QA)
        ? List.of(new Span(draft.lines().get(0).start(), draft.last().end()))
        : splitter.split(draft.lines(), draft.items());
  }

  int maxCharacters() {
    return conf.maxCharacters();
  }

  /** Whether the lines fit into one piece. */
  boolean fits(List<Line> lines) {
    int start = lines.get(0).start();
    return pages.seen().length(start, lines.get(lines.size() - 1).end()) <= conf.maxCharacters();
  }

  private void add(String kind, List<String> path, Span range, Map<String, String> own) {
    Map<String, String> all = new TreeMap<>(fields);
    all.putAll(own);
    if (kind.equals(Kinds.QA)) {
      QuestionAnswer.parse(pages.seen().text(range.start(), range.end()))
          .ifPresent(
              qa -> {
                all.put("question", qa.question());
                all.put("answer", qa.answer());
              });
    }
    pieces.add(pages.piece(kind, path, range, all));
  }

  /**
   * A table; one that is too long is cut between rows, and its later parts name the header in their
   * fields.
   *
   * @param caption the line before it, null if none
   */
  void table(List<String> path, Line caption, List<Line> rows) {
    Map<String, String> own = new TreeMap<>();
    if (caption != null && caption.text().length() <= MAX_CAPTION) {
      own.put("caption", caption.text());
    }
    int header = Headers.row(rows);
    if (header > 0) {
      Headers.cells(rows.get(0)).forEach(cell -> own.putIfAbsent("caption", cell));
    }
    BitSet everyRow = new BitSet();
    everyRow.set(0, rows.size());
    for (Span part : splitter.split(rows, everyRow)) {
      add(Kinds.TABLE, path, part, own);
      own.put("header", rows.get(header).text());
    }
  }

  Segmentation done() {
    leftOut.addAll(pages.hidden());
    leftOut.sort(Comparator.comparingInt(LeftOut::page).thenComparingInt(LeftOut::start));
    return new Segmentation(null, pieces, leftOut);
  }
}
