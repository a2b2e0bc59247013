package io.syllabus.udfs.segment;

import io.syllabus.udfs.text.Blank;
import io.syllabus.udfs.text.QuestionAnswer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cuts the lines of a document into clauses, sections, tables and questions with answers. */
final class DocumentCutter {
  private static final Pattern HEADING = Pattern.compile("(#{1,6})\\s{1,4}(\\S.*)");
  private static final Pattern CLOSING = Pattern.compile("\\s{1,20}#{1,6}$");
  private static final Pattern BOLD = Pattern.compile("[*_]{2}");
  private static final Pattern BLANKS = Pattern.compile("\\s+");
  private static final String FENCE = "```";
  private static final int MAX_LABEL = 120;

  private final List<Line> lines;
  private final PieceSink sink;
  private final BitSet contents;
  private final Outline outline;
  private final Numbering numbering;
  private Draft draft;
  private int begin; // index of the draft's first line
  private boolean fenced;
  private boolean hasClauses;

  private DocumentCutter(JoinedPages pages, PieceSink sink) {
    this.sink = sink;
    this.lines = pages.lines();
    this.contents = Contents.of(lines);
    this.outline = new Outline(line -> sink.leaveOut(LeftOut.NO_BODY, line));
    this.numbering = new Numbering(outline, lines);
  }

  static void cut(JoinedPages pages, PieceSink sink) {
    new DocumentCutter(pages, sink).run();
  }

  private void run() {
    for (int i = frontMatter(); i < lines.size(); ) {
      i = fenced || lines.get(i).text().startsWith(FENCE) ? code(i) : next(i);
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
    Matcher heading = HEADING.matcher(line.head());
    if (heading.matches()) {
      return heading(line, heading, i);
    }
    if (line.isTableRow()) {
      return table(i);
    }
    if (isQuestion(i)) {
      return question(i);
    }
    return numbered(i);
  }

  private int leaveOut(String reason, int i) {
    flush();
    sink.leaveOut(reason, lines.get(i));
    return i + 1;
  }

  private int code(int i) {
    if (lines.get(i).text().startsWith(FENCE)) {
      fenced = !fenced;
    }
    return goOn(i);
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
    flush();
    int end = first + 1;
    while (end < lines.size() && lines.get(end).isTableRow()) {
      end++;
    }
    outline.use();
    sink.table(outline.path(), caption, lines.subList(first, end));
    return end;
  }

  private boolean isQuestion(int i) {
    if (!QuestionAnswer.opensQuestion(lines.get(i).head())) {
      return false;
    }
    for (int k = i + 1; k < Math.min(i + 5, lines.size()); k++) {
      if (QuestionAnswer.opensAnswer(lines.get(k).head())) {
        return true;
      }
    }
    return false;
  }

  private int question(int first) {
    flush();
    Draft own = new Draft(Kinds.QA, outline.path(), null);
    int i = first;
    do {
      own.add(lines.get(i++));
    } while (i < lines.size() && !endsAnswer(i));
    give(own);
    return i;
  }

  private boolean endsAnswer(int i) {
    return contents.get(i)
        || HEADING.matcher(lines.get(i).head()).matches()
        || QuestionAnswer.opensQuestion(lines.get(i).head());
  }

  private int numbered(int i) {
    Line line = lines.get(i);
    Line before = i == 0 ? null : lines.get(i - 1);
    boolean broken = draft == null || numbering.breaks(before, line);
    Line next = i + 1 < lines.size() ? lines.get(i + 1) : null;
    Marker marker = numbering.accept(line, next, broken, draft);
    if (marker == null) {
      return goOn(i);
    }
    if (numbering.isItem(marker, draft)) {
      outline.open(Level.item(marker));
      draft.addItem(line);
      return i + 1;
    }
    return Titles.isTitle(marker, next) ? title(i, marker) : clause(line, marker, i);
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
    boolean signs = hasClauses && draft != null && Signatures.opens(line, draft);
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

  private static String label(String title) {
    String plain = Blank.strip(BLANKS.matcher(BOLD.matcher(title).replaceAll("")).replaceAll(" "));
    int end = Math.min(plain.length(), MAX_LABEL);
    return Blank.strip(plain.substring(0, end));
  }
}
