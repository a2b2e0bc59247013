package io.syllabus.udfs.segment;

import io.syllabus.udfs.text.Blank;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the lines of a document into clauses, sections, tables and questions with answers. */
final class DocumentCutter {
  static final Pattern HEADING = Pattern.compile("(#{1,6})\\s{1,4}(\\S.*)");
  private static final Pattern CLOSING = Pattern.compile("\\s{1,20}#{1,6}$");
  private static final Pattern BOLD = Pattern.compile("[*_]{2}");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final int MAX_LABEL = 120;

  private final List<Line> lines;
  private final PieceSink sink;
  private final BitSet contents;
  private final Outline outline;
  private final Numbering numbering;
  private final Paragraphs paragraphs;
  private final Series series;
  private final ItemLists lists;
  private final Questions questions;
  private final DocumentTitle title;
  private final BitSet code;
  private Draft draft;
  private int begin; // index of the draft's first line
  private boolean hasClauses;

  private DocumentCutter(JoinedPages pages, DocumentTitle title, PieceSink sink) {
    this.sink = sink;
    this.title = title;
    this.lines = pages.lines();
    this.contents = Contents.of(lines);
    this.code = pages.code(lines);
    this.paragraphs = new Paragraphs(lines);
    this.series = new Series(lines, paragraphs);
    this.questions = new Questions(lines, paragraphs, series);
    this.lists = new ItemLists(lines, series, sink.maxCharacters());
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
    Matcher heading = HEADING.matcher(line.head());
    if (heading.matches()) {
      return heading(line, heading, i);
    }
    return line.isTableRow() ? table(i) : numbered(i);
  }

  private int leaveOut(String reason, int i) {
    flush();
    sink.leaveOut(reason, lines.get(i));
    return i + 1;
  }

  private int heading(Line line, Matcher heading, int i) {
    flush();
    String title = label(CLOSING.matcher(heading.group(2)).replaceFirst(""));
    Marker marker = MarkerGrammar.ofHeading(title).orElse(null);
    outline.open(Level.title(heading.group(1).length(), marker, title, List.of(line)));
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
    Draft own = new Draft(Kinds.QA, outline.parentPath(), null);
    lines.subList(first, end).forEach(own::add);
    give(own);
    outline.endQuestion();
    return end;
  }

  private void openQuestion(int i) {
    Line line = lines.get(i);
    Matcher heading = HEADING.matcher(line.head());
    if (heading.matches()) {
      outline.openQuestion(
          Level.title(heading.group(1).length(), null, label(heading.group(2)), List.of(line)));
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
    return isTitle(i, marker) ? title(i, marker) : clause(lines.get(i), marker, i);
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

  /** Whether the numbered line is a heading: by its words, its series, and what comes next. */
  private boolean isTitle(int i, Marker marker) {
    Line next = i + 1 < lines.size() ? lines.get(i + 1) : null;
    if (next == null
        || next.text().startsWith("#")
        || Character.isLowerCase(next.text().codePointAt(0))) {
      return false;
    }
    if (Titles.introduces(marker, next)) {
      return true;
    }
    String rest = Titles.plain(marker.rest());
    boolean numbered = series.readings(i + 1).stream().anyMatch(marker::isLike);
    if (numbered || !(rest.isEmpty() || Titles.isTitle(rest))) {
      return false;
    }
    boolean breaks = paragraphs.breaks(lines.get(i), next);
    return rest.isEmpty()
        || paragraphs.parts(next)
        || series.saysTitles(marker, i)
        || (breaks && (paragraphs.isShort(lines.get(i)) || !series.saysSentences(marker, i)));
  }

  private int clause(Line line, Marker marker, int i) {
    flush();
    hasClauses = true;
    outline.open(Level.clause(marker));
    begin = i;
    draft = new Draft(Kinds.CLAUSE, outline.path(), marker);
    draft.add(line);
    return i + 1;
  }

  /** A heading; a number that stands alone takes the short line below it as its name. */
  private int title(int i, Marker marker) {
    flush();
    List<Line> own = new ArrayList<>(List.of(lines.get(i)));
    boolean runTogether = lines.get(i).head().equals(marker.label() + marker.rest());
    String label = runTogether ? marker.label() + " " + marker.rest() : lines.get(i).head();
    if (marker.rest().isEmpty() && isName(i + 1)) {
      own.add(lines.get(i + 1));
      label = marker.label() + " " + lines.get(i + 1).head();
    }
    outline.open(Level.title(0, marker, label(label), own));
    return i + own.size();
  }

  private boolean isName(int i) {
    return i + 1 < lines.size()
        && !lines.get(i).text().startsWith("#")
        && !lines.get(i).isTableRow()
        && MarkerGrammar.readings(lines.get(i).head()).isEmpty()
        && Titles.isTitle(lines.get(i).head());
  }

  private int goOn(int i) {
    Line line = lines.get(i);
    boolean signs = hasClauses && draft != null && Signatures.opens(lines, i, draft);
    if (signs) {
      flush();
    }
    if (draft == null) {
      begin = i;
      draft = signs ? new Draft(Kinds.SECTION, outline.unnumberedPath(), null) : unnumbered();
    }
    draft.add(line);
    return i + 1;
  }

  private Draft unnumbered() {
    hasClauses |= outline.holdsClauses();
    String kind = outline.holdsClauses() ? Kinds.CLAUSE : Kinds.SECTION;
    return new Draft(kind, outline.path(), null);
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

  private void give(Draft done) {
    if (sink.piece(done)) {
      outline.use();
    }
  }

  static String label(String title) {
    String plain = Blank.strip(BLANKS.matcher(BOLD.matcher(title).replaceAll("")).replaceAll(" "));
    int end = Math.min(plain.length(), MAX_LABEL);
    return Blank.strip(plain.substring(0, end));
  }
}
