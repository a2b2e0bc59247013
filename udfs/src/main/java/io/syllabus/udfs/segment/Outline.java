package io.syllabus.udfs.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** The headings, clauses and items that are open at a line, outermost first. */
final class Outline {
  private final List<Level> levels = new ArrayList<>();
  private final Consumer<Line> unused;
  private boolean started;
  private boolean questionOpen;

  /**
   * @param unused takes the lines of headings below which no piece was found
   */
  Outline(Consumer<Line> unused) {
    this.unused = unused;
  }

  void open(Level opened) {
    Level level = opened;
    Level last = levels.isEmpty() ? null : levels.get(levels.size() - 1);
    if (last == null && !started) {
      level.callTitle();
    } else if (last != null && last.repeats(level)) {
      levels.remove(levels.size() - 1);
      level = last.with(level);
    }
    started = true;
    if (level.isHeading() || level.marker().scheme().isRanked()) {
      closeFrom(firstNotContaining(level));
    } else {
      closeFrom(level.isItem() ? placeOfItem(level.marker()) : place(level.marker()));
    }
    levels.add(level);
  }

  private int firstNotContaining(Level level) {
    int size = levels.size();
    while (size > 0 && !levels.get(size - 1).contains(level)) {
      size--;
    }
    return size;
  }

  /** In place of its sibling in the innermost list; a list parts no title, whatever its number. */
  private int placeOfItem(Marker marker) {
    int i = levels.size() - 1;
    while (i >= 0 && levels.get(i).isItem() && !levels.get(i).isLike(marker)) {
      i--;
    }
    return i >= 0 && levels.get(i).isItem() ? i : levels.size();
  }

  /** Where a number belongs that has no rank: below its own, in place of its sibling, or last. */
  private int place(Marker marker) {
    int sibling = siblingIndex(marker);
    int outer = lastIndex(level -> isDecimal(level) && level.marker().isOuter(marker));
    if (outer > sibling) {
      return outer + 1;
    }
    int first = firstBeside(marker);
    if (sibling >= 0) {
      return marker.depth() > 1 && first >= 0 ? Math.min(first, sibling) : sibling;
    }
    return first >= 0 && ends(first, marker) ? first : levels.size();
  }

  /** 6.1 and 6. end 5.2 and all in it, whatever came between; 1. begins a list below it. */
  private boolean ends(int decimal, Marker marker) {
    int open = levels.get(decimal).marker().numbers().get(0);
    return marker.isDecimal() && (marker.depth() > 1 || marker.last() > open);
  }

  /** The outermost decimal number that does not hold this one; a heading may hold any. */
  private int firstBeside(Marker marker) {
    int i = 0;
    while (i < levels.size()
        && (!isDecimal(levels.get(i))
            || levels.get(i).isHeading()
            || levels.get(i).marker().isOuter(marker))) {
      i++;
    }
    return i < levels.size() ? i : -1;
  }

  private static boolean isDecimal(Level level) {
    return level.marker() != null && level.marker().isDecimal() && !level.isItem();
  }

  private int lastIndex(Predicate<Level> condition) {
    int i = levels.size() - 1;
    while (i >= 0 && !condition.test(levels.get(i))) {
      i--;
    }
    return i;
  }

  /** The open level of the same numbering, null if none. */
  Level sibling(Marker marker) {
    int index = siblingIndex(marker);
    return index < 0 ? null : levels.get(index);
  }

  private int siblingIndex(Marker marker) {
    for (int i = levels.size() - 1; i >= 0; i--) {
      Level level = levels.get(i);
      if (level.isLike(marker) && (!level.isHeading() || marker.isNextTo(level.marker()))) {
        return i;
      }
    }
    return -1;
  }

  /** The headings at the top that no number stands before. */
  List<String> unnumberedPath() {
    return levels.stream().takeWhile(level -> level.marker() == null).map(Level::label).toList();
  }

  void close() {
    closeFrom(0);
  }

  private void closeFrom(int size) {
    while (levels.size() > size) {
      levels.remove(levels.size() - 1).unused().forEach(unused);
    }
  }

  List<String> path() {
    return levels.stream().filter(level -> !level.isItem()).map(Level::label).toList();
  }

  /** The path less the innermost heading, under which a question stands. */
  List<String> parentPath() {
    List<String> path = path();
    return questionOpen ? path.subList(0, path.size() - 1) : path;
  }

  /** Opens a heading or number that is itself the question of a piece. */
  void openQuestion(Level question) {
    open(question);
    questionOpen = true;
  }

  void endQuestion() {
    questionOpen = false;
  }

  /** Depth of the innermost Markdown heading, 0 if none is open. */
  int depth() {
    return levels.stream().mapToInt(Level::heading).max().orElse(0);
  }

  /** Whether numbers from 1 on are points of a list, since they cannot part the open heading. */
  boolean holdsLists() {
    for (int i = levels.size() - 1; i >= 0; i--) {
      if (!levels.get(i).isItem()) {
        return levels.get(i).holdsLists();
      }
    }
    return false;
  }

  void use() {
    levels.forEach(Level::use);
  }

  boolean holdsClauses() {
    for (int i = levels.size() - 1; i >= 0; i--) {
      if (!levels.get(i).isItem()) {
        return levels.get(i).holdsClauses();
      }
    }
    return false;
  }
}
