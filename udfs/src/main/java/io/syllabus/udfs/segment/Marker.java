package io.syllabus.udfs.segment;

import java.util.ArrayList;
import java.util.List;

/**
 * The number at the head of a clause, a heading or an item.
 *
 * @param numbers outermost first; one, but for {@code 1.2.3}
 * @param label as printed, less the dot after it
 * @param rest of the line
 */
record Marker(Scheme scheme, List<Integer> numbers, String label, String rest) {
  Marker {
    numbers = List.copyOf(numbers);
  }

  Marker before(String restOfLine) {
    return new Marker(scheme, numbers, label, restOfLine);
  }

  /** The same with another last number. */
  Marker withLast(int number) {
    List<Integer> others = new ArrayList<>(numbers);
    others.set(depth() - 1, number);
    return new Marker(scheme, others, label, rest);
  }

  int depth() {
    return numbers.size();
  }

  int last() {
    return numbers.get(numbers.size() - 1);
  }

  boolean isFirst() {
    return last() <= 1;
  }

  /** Same way of numbering at the same depth. */
  boolean isLike(Marker other) {
    return scheme == other.scheme && depth() == other.depth();
  }

  boolean isDecimal() {
    return scheme == Scheme.DECIMAL;
  }

  /** Whether it is what a deeper decimal number begins with, as 5 and 5.2 are of 5.2.1. */
  boolean isOuter(Marker inner) {
    return isDecimal()
        && inner.isDecimal()
        && depth() < inner.depth()
        && inner.numbers.subList(0, depth()).equals(numbers);
  }

  /** Parts of a contract, which stand for themselves; the rest may be items of a clause. */
  boolean isMajor() {
    return scheme.isRanked() || depth() > 1;
  }

  /** Whether it may come next after a sibling; a few may be missing. */
  boolean follows(Marker sibling) {
    int step = last() - sibling.last();
    boolean together =
        numbers.subList(0, depth() - 1).equals(sibling.numbers.subList(0, sibling.depth() - 1));
    return together && step > 0 && step <= 3;
  }

  boolean isNextTo(Marker sibling) {
    boolean inserted = label.contains("之") && last() == sibling.last(); // 第三条之一
    return inserted || (follows(sibling) && last() == sibling.last() + 1);
  }
}
