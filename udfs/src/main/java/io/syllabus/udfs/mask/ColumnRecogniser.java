package io.syllabus.udfs.mask;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names in a table's column that its head calls so; cells part at bars, tabs or commas. */
final class ColumnRecogniser implements Recogniser {
  private static final Pattern LINE = Pattern.compile("[^\\n]{3,400}");
  private static final Pattern RULE = Pattern.compile("[| :-]+");
  private static final int LONGEST_HEAD = 16;
  private static final Set<String> HEADS =
      Set.of(
          "姓名",
          "名字",
          "联系人",
          "负责人",
          "经办人",
          "收件人",
          "员工姓名",
          "客户姓名",
          "学生姓名",
          "学员姓名",
          "名单",
          "name",
          "full name",
          "first name",
          "last name",
          "surname",
          "family name",
          "given name",
          "contact",
          "contact person",
          "employee",
          "employee name",
          "customer name");

  private record Cell(int start, int end) {}

  @Override
  public boolean findsNames() {
    return true;
  }

  @Override
  public void scan(ScanText text, Consumer<Candidate> found) {
    if (text.text().indexOf('\n') < 0) {
      return;
    }
    int column = -1;
    int width = 0;
    for (Matcher m = LINE.matcher(text.text()); m.find(); ) {
      List<Cell> cells = cells(text, m.start(), m.end());
      int head = head(text, cells);
      if (head >= 0) {
        column = head;
        width = cells.size();
      } else if (cells.size() != width || column < 0) {
        column = RULE.matcher(m.group()).matches() ? column : -1;
      } else {
        name(text, cells.get(column), found);
      }
    }
  }

  private static int head(ScanText text, List<Cell> cells) {
    boolean heads =
        cells.size() > 1 && cells.stream().allMatch(c -> c.end - c.start <= LONGEST_HEAD);
    for (int i = 0; heads && i < cells.size(); i++) {
      String words = text.text().substring(cells.get(i).start, cells.get(i).end);
      if (HEADS.contains(words.toLowerCase(Locale.ROOT))) {
        return i;
      }
    }
    return -1;
  }

  private static List<Cell> cells(ScanText text, int start, int end) {
    String line = text.text().substring(start, end);
    char separator = line.indexOf('|') >= 0 ? '|' : line.indexOf('\t') >= 0 ? '\t' : ',';
    List<Cell> cells = new ArrayList<>();
    int from = start;
    for (int at = start; at <= end; at++) {
      if (at == end || text.at(at) == separator) {
        cells.add(trimmed(text, from, at));
        from = at + 1;
      }
    }
    return cells;
  }

  private static Cell trimmed(ScanText text, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && text.at(start) == ' ') {
      start++;
    }
    while (end > start && text.at(end - 1) == ' ') {
      end--;
    }
    return new Cell(start, end);
  }

  private static void name(ScanText text, Cell cell, Consumer<Candidate> found) {
    String name = text.text().substring(cell.start, cell.end);
    boolean chinese = ChineseName.filled(text, cell.start) == name.length() && !name.isEmpty();
    if (chinese || latin(name)) {
      found.accept(new Candidate("PERSON", cell.start, cell.end, "column", 0.8));
    }
  }

  private static boolean full(List<Word> words) {
    String last = words.get(words.size() - 1).lower();
    return NameLexicon.surname(last) || !NameLexicon.common(last);
  }

  private static boolean latin(String name) {
    List<Word> words = Word.all(name);
    boolean capitals =
        !words.isEmpty() && words.size() < 4 && words.stream().allMatch(Word::capitalised);
    return capitals
        && name.chars().noneMatch(Character::isDigit)
        && words.stream().noneMatch(w -> NameLexicon.thing(w.lower()) || w.shouted())
        && (words.size() > 1 ? full(words) : !NameLexicon.word(words.get(0).lower()))
        && (NameLexicon.given(words.get(0).lower()) || NameShape.of(words).family() > 0);
  }
}
