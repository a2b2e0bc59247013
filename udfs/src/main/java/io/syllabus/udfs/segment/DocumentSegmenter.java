package io.syllabus.udfs.segment;

import io.syllabus.udfs.text.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cuts running text: clauses and sections below their headings, tables, questions and answers. */
final class DocumentSegmenter {
  private static final int TITLE_CHARACTERS = 60;
  private static final String ENDS = "。；;！!？?：:，,";
  private final Flow flow;
  private final SegmentConf conf;
  private final Cutter cutter;
  private final Numbering numbering = new Numbering();
  private final Deque<Open> path = new ArrayDeque<>();
  private final List<Piece> pieces = new ArrayList<>();
  private final List<LeftOut> leftOut = new ArrayList<>();
  private String kind = "section";
  private int start = -1;
  private int end = -1;

  /** A heading on the path, the line it stands on, and whether a piece stands below it. */
  private static final class Open {
    private final Heading heading;
    private final Span line;
    private boolean used;

    private Open(Heading heading, Span line) {
      this.heading = heading;
      this.line = line;
    }
  }

  DocumentSegmenter(Flow flow, SegmentConf conf) {
    this.flow = flow;
    this.conf = conf;
    this.cutter = new Cutter(flow, conf.maxCharacters());
  }

  Segmentation segment(List<Flow.Line> lines) {
    for (Flow.Line line : lines) {
      if (!line.isBlank()) {
        take(line);
      } else if (kind.equals("table")) {
        close();
      }
    }
    close();
    while (!path.isEmpty()) {
      leave(path.pop());
    }
    leftOut.sort(Comparator.comparingInt(LeftOut::page).thenComparingInt(LeftOut::start));
    return new Segmentation(pieces, leftOut);
  }

  private void take(Flow.Line line) {
    String reason = Furnishing.reason(line.text());
    if (reason != null) {
      leftOut.add(flow.leftOut(reason, flow.trimmed(line.start(), line.end())));
    } else if (line.text().startsWith("|")) {
      continueAs("table", line);
    } else if (QuestionAnswer.START.matcher(line.text()).matches()) {
      close();
      open("qa", line);
    } else {
      Optional<Heading> heading = HeadingGrammar.of(line.text()).filter(numbering::accepts);
      if (heading.isPresent()) {
        begin(heading.get(), line);
      } else {
        continueAs(kind.equals("table") ? textKind() : kind, line);
      }
    }
  }

  /** A heading alone goes on the path; a clause with its text starts a piece as well. */
  private void begin(Heading heading, Flow.Line line) {
    close();
    while (!path.isEmpty() && path.peek().heading.level() >= heading.level()) {
      leave(path.pop());
    }
    boolean alone = standsAlone(heading, line.text());
    Heading shown =
        alone ? heading : new Heading(heading.level(), heading.label(), "", heading.clause());
    path.push(new Open(shown, flow.trimmed(line.start(), line.end())));
    if (!alone) {
      open("clause", line);
    }
    kind = textKind();
  }

  private static boolean standsAlone(Heading heading, String line) {
    String title = heading.title();
    if (line.startsWith("#") || title.isEmpty()) {
      return true;
    }
    int last = title.codePointBefore(title.length());
    boolean sentence = ENDS.indexOf(last) >= 0 || (last == '.' && title.contains(" "));
    boolean says = title.indexOf('，') >= 0 || title.indexOf('。') >= 0;
    return !sentence && !says && title.codePointCount(0, title.length()) <= width(title);
  }

  /** A line of Chinese says in twenty-five characters what English says in sixty. */
  private static int width(String title) {
    boolean han =
        title
            .codePoints()
            .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    return han ? TITLE_CHARACTERS / 2 - 5 : TITLE_CHARACTERS;
  }

  private String textKind() {
    return path.stream().anyMatch(open -> !open.heading.label().isEmpty()) ? "clause" : "section";
  }

  private void continueAs(String own, Flow.Line line) {
    if (start >= 0 && !own.equals(kind)) {
      close();
    }
    if (start < 0) {
      open(own, line);
    } else {
      end = line.end();
    }
  }

  private void open(String own, Flow.Line line) {
    kind = own;
    start = line.start();
    end = line.end();
  }

  private void close() {
    if (start >= 0) {
      finish();
    }
    start = -1;
    if (kind.equals("qa") || kind.equals("table")) {
      kind = textKind();
    }
  }

  private void finish() {
    List<Span> parts = cutter.cut(start, end);
    boolean tooShort =
        parts.size() == 1 && parts.get(0).length() < conf.minCharacters() && !kind.equals("qa");
    if (tooShort) {
      leftOut.add(flow.leftOut(LeftOut.TOO_SHORT, parts.get(0)));
      return;
    }
    path.forEach(open -> open.used = true);
    parts.forEach(part -> pieces.add(piece(part)));
  }

  private Piece piece(Span range) {
    String text = flow.text(range.start(), range.end());
    Map<String, String> fields =
        QuestionAnswer.of(text)
            .filter(qa -> kind.equals("qa"))
            .map(qa -> Map.of("question", qa.question(), "answer", qa.answer()))
            .orElse(Map.of());
    return new Piece(
        kind,
        words(),
        flow.page(range.start()),
        flow.page(range.end() - 1),
        flow.offset(range.start()),
        flow.offset(range.end() - 1) + 1,
        text,
        null,
        fields);
  }

  private List<String> words() {
    List<String> words = new ArrayList<>();
    for (Iterator<Open> it = path.descendingIterator(); it.hasNext(); ) {
      words.add(it.next().heading.words());
    }
    return words;
  }

  private void leave(Open open) {
    if (!open.used && open.line != null) {
      leftOut.add(flow.leftOut(LeftOut.HEADING, open.line));
    }
  }
}
