package io.syllabus.udfs.dedup;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether two sequences of the same things exchange some of them: X does to Y what Y does to X. A
 * clause that only moved, as in “if p, q” and “q, if p”, exchanges nothing.
 */
final class Exchange {
  private static final int LONGEST = 400; // of what is left once the common ends are gone

  private Exchange() {}

  static boolean between(List<String> a, List<String> b) {
    int start = 0;
    int shorter = Math.min(a.size(), b.size());
    while (start < shorter && a.get(start).equals(b.get(start))) {
      start++;
    }
    int end = 0;
    while (end < shorter - start && a.get(a.size() - 1 - end).equals(b.get(b.size() - 1 - end))) {
      end++;
    }
    List<String> left = a.subList(start, a.size() - end);
    List<String> right = b.subList(start, b.size() - end);
    return crossed(left, right) || aroundAMiddle(left, right);
  }

  /** Place by place: what one run of differences lost, another one has. */
  private static boolean crossed(List<String> a, List<String> b) {
    List<int[]> runs = a.size() == b.size() ? runs(a, b) : List.of();
    if (runs.size() < 2 || runs.size() > LONGEST) {
      return false;
    }
    for (int[] one : runs) {
      for (int[] other : runs) {
        if (one != other && a.subList(one[0], one[1]).equals(b.subList(other[0], other[1]))) {
          return true;
        }
      }
    }
    return false;
  }

  private static List<int[]> runs(List<String> a, List<String> b) {
    List<int[]> runs = new ArrayList<>();
    for (int i = 0; i < a.size(); i++) {
      int from = i;
      while (i < a.size() && !a.get(i).equals(b.get(i))) {
        i++;
      }
      if (i > from) {
        runs.add(new int[] {from, i});
      }
    }
    return runs;
  }

  /** X q Y against Y q X, where q is something. */
  private static boolean aroundAMiddle(List<String> a, List<String> b) {
    int n = a.size();
    if (n != b.size() || n < 3 || n > LONGEST) {
      return false;
    }
    for (int x = 1; x < n - 1; x++) {
      if (!a.subList(0, x).equals(b.subList(n - x, n))) {
        continue;
      }
      for (int y = 1; y < n - x; y++) {
        if (a.subList(n - y, n).equals(b.subList(0, y))
            && a.subList(x, n - y).equals(b.subList(y, n - x))) {
          return true;
        }
      }
    }
    return false;
  }
}
