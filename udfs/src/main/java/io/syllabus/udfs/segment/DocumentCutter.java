package io.syllabus.udfs.segment;

import java.util.BitSet;
import java.util.List;

/** Cuts the lines of a document into clauses, sections, tables and questions with answers. */
final class DocumentCutter {
  private final List<Line> lines;
  private final PieceSink sink;
  private final BitSet contents;
  private final Outline outline;
  private final Numbering numbering;
  private final Series series;
  private final ItemLists lists;
  private final NumberedTitles titles;
  private final Questions questions;
  private final DocumentTitle title;
  private final BitSet code;
  private PieceDraft draft;
  private int begin; // index of the draft's first line
  private boolean hasClauses;

  private DocumentCutter(JoinedPages pages, DocumentTitle title, PieceSink sink) {
    this.sink = sink;
    this.title = title;
    this.lines = pages.lines();
    this.contents = TableOfContents.of(lines);
    this.code = pages.code(lines);
    Paragraphs paragraphs = new Paragraphs(lines);
    this.series = new Series(lines, paragraphs);
    this.questions = new Questions(lines, paragraphs, series);
    this.lists = new ItemLists(lines, series, sink.maxCharacters());
    this.titles = new NumberedTitles(lines, paragraphs, series);
    this.outline = new Outline(line -> sink.leaveOut(LeftOut.NO_BODY, line));
    this.numbering = new Numbering(outline, lines, paragraphs, series);
  }

  static void cut(JoinedPages pages, DocumentTitle title, PieceSink sink) {
    new DocumentCutter(pages, title, sink).run();
  }

  private void run() {
    int start = frontMatter();
    if (start > 0 && title.text() != null) {
      outline.open(Level.documentTitle(title.text(), List.of()));
    }
    for (int i = start; i < lines.size(); ) {
      i = code.get(i) ? goOn(i) : next(i);
    }
    flush();
    outline.close();
  }

  /** Leaves out the settings of a Markdown file; gives the index of the line after them. */
  private int frontMatter() {
    int end = FrontMatter.end(lines);
    for (int i = 0; i < end; i++) {
      sink.leaveOut(LeftOut.FRONT_MATTER, lines.get(i));
    }
    return end;
  }

  /** Takes the line, and those that belong to it; gives the index of the next one. */
  private int next(int i) {
    Line line = lines.get(i);
    if (contents.get(i)) {
      return leaveOut(LeftOut.CONTENTS, i);
    }
    if (draft == null && PageNumbers.isPageNumber(lines, i)) {
      return leaveOut(LeftOut.PAGE_NUMBER, i);
    }
    if (i == title.line()) {
      outline.open(Level.documentTitle(title.text(), List.of(line)));
      return i + 1;
    }
    int end = questions.at(i) == Questions.Form.NONE ? 0 : questions.end(i, outline.depth());
    if (end > 0 && (questions.at(i) == Questions.Form.MARKED || isWhole(i, end))) {
      return question(i, end);
    }
    Heading heading = Heading.of(line);
    if (heading != null) {
      return heading(line, heading, i);
    }
    return line.isTableRow() ? table(i) : numbered(i);
  }

  private int leaveOut(String reason, int i) {
    flush();
    sink.leaveOut(reason, lines.get(i));
    return i + 1;
  }

  private int heading(Line line, Heading heading, int i) {
    flush();
    Marker marker = MarkerGrammar.ofHeading(heading.title()).orElse(null);
    outline.open(Level.title(heading.depth(), marker, heading.title(), List.of(line)));
    return i + 1;
  }

  private int table(int first) {
    Line caption = draft == null ? null : draft.last();
    if (caption != null && caption.endsWithColon() && draft.lines().size() == 1) {
      sink.leaveOut(LeftOut.CAPTION, caption); // the table names it
      draft = null;
    }
    flush();
    int end = first + 1;
    while (end < lines.size() && lines.get(end).isTableRow()) {
      end++;
    }
    outline.use();
    sink.table(outline.path(), caption, lines.subList(first, end));
    return end;
  }

  /** An answer that is too long for one piece is cut as any other text. */
  private boolean isWhole(int question, int end) {
    boolean heading = questions.at(question) == Questions.Form.HEADING;
    return (!heading || questions.isTorn(question, end)) && sink.fits(lines.subList(question, end));
  }

  private int question(int first, int end) {
    flush();
    openQuestion(first);
    PieceDraft own = new PieceDraft(Kinds.QA, outline.parentPath(), null);
    lines.subList(first, end).forEach(own::add);
    give(own);
    outline.endQuestion();
    return end;
  }

  private void openQuestion(int i) {
    Line line = lines.get(i);
    Heading heading = Heading.of(line);
    if (heading != null) {
      outline.openQuestion(Level.title(heading.depth(), null, heading.title(), List.of(line)));
    } else if (questions.at(i) == Questions.Form.NUMBERED) {
      outline.openQuestion(Level.clause(series.readings(i).get(0)));
    }
  }

  private int numbered(int i) {
    Marker marker = numbering.accept(i, draft);
    if (marker == null) {
      return goOn(i);
    }
    if (numbering.isItem(marker, draft) || lists.begins(i, marker, outline.holdsLists())) {
      return item(i, marker);
    }
    return titles.isTitle(i, marker) ? title(i, marker) : clause(lines.get(i), marker, i);
  }

  private int item(int i, Marker marker) {
    if (draft == null) {
      begin = i;
      draft = unnumbered();
    }
    outline.open(Level.item(marker));
    draft.addItem(lines.get(i));
    return i + 1;
  }

  private int clause(Line line, Marker marker, int i) {
    flush();
    hasClauses = true;
    outline.open(Level.clause(marker));
    begin = i;
    draft = new PieceDraft(Kinds.CLAUSE, outline.path(), marker);
    draft.add(line);
    return i + 1;
  }

  private int title(int i, Marker marker) {
    flush();
    List<Line> own = titles.lines(i, marker);
    outline.open(Level.title(0, marker, titles.label(i, marker), own));
    return i + own.size();
  }

  private int goOn(int i) {
    Line line = lines.get(i);
    boolean signs = hasClauses && draft != null && Signatures.opens(lines, i, draft);
    if (signs) {
      flush();
    }
    if (draft == null) {
      begin = i;
      draft = signs ? new PieceDraft(Kinds.SECTION, outline.unnumberedPath(), null) : unnumbered();
    }
    draft.add(line);
    return i + 1;
  }

  private PieceDraft unnumbered() {
    hasClauses |= outline.holdsClauses();
    String kind = outline.holdsClauses() ? Kinds.CLAUSE : Kinds.SECTION;
    return new PieceDraft(kind, outline.path(), null);
  }

  private void flush() {
    if (draft == null) {
      return;
    }
    int size = draft.lines().size();
    while (size > 0 && PageNumbers.isPageNumber(lines, begin + size - 1)) {
      sink.leaveOut(LeftOut.PAGE_NUMBER, draft.lines().get(--size));
    }
    draft.lines().subList(size, draft.lines().size()).clear();
    if (size > 0) {
      give(draft);
    }
    draft = null;
  }

  private void give(PieceDraft done) {
    if (sink.piece(done)) {
      outline.use();
    }
  }
}
