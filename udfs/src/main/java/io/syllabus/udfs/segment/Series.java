package io.syllabus.udfs.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * The numbers at the heads of all lines, looked at before any of them counts: a number that others
 * continue is one, and what most of a series is, title or sentence, each of it is.
 */
final class Series {
  private record Key(Scheme scheme, List<Integer> numbers) {}

  private record Kin(Scheme scheme, List<Integer> outer) {}

  /** Numbers that follow each other. */
  private static final class Run {
    private int last;
    private int titles;
    private int sentences;
  }

  private static final int SAME_RUN = 3;

  private final List<Line> lines;
  private final List<List<Marker>> readings = new ArrayList<>();
  private final Map<Key, NavigableSet<Integer>> places = new HashMap<>();
  private final Map<Kin, List<Run>> open = new HashMap<>();
  private final Map<Key, NavigableSet<Integer>> bare = new HashMap<>();
  private final List<Map<Kin, Run>> runs = new ArrayList<>();

  Series(List<Line> lines, Paragraphs paragraphs) {
    this.lines = lines;
    for (int i = 0; i < lines.size(); i++) {
      List<Marker> own = MarkerGrammar.readings(lines.get(i).head());
      readings.add(own);
      runs.add(new HashMap<>());
      if (i == 0 || paragraphs.breaks(lines.get(i - 1), lines.get(i))) {
        for (Marker marker : own) {
          places.computeIfAbsent(key(marker), key -> new TreeSet<>()).add(i);
          join(i, marker);
        }
        noteBare(i);
      }
    }
  }

  List<Marker> readings(int line) {
    return readings.get(line);
  }

  private void join(int line, Marker marker) {
    List<Run> list = open.computeIfAbsent(kin(marker), key -> new ArrayList<>());
    int at = list.size() - 1;
    while (at >= 0 && !continues(list.get(at), marker)) {
      at--;
    }
    if (at < 0) {
      list.add(new Run());
      at = list.size() - 1;
    }
    list.subList(at + 1, list.size()).clear();
    Run run = list.get(at);
    run.last = marker.last();
    if (!marker.rest().isEmpty()) {
      boolean title = Titles.isTitle(Titles.plain(marker.rest()));
      run.titles += title ? 1 : 0;
      run.sentences += title ? 0 : 1;
    }
    runs.get(line).put(kin(marker), run);
  }

  private static boolean continues(Run run, Marker marker) {
    int step = marker.last() - run.last;
    return step > 0 && step <= SAME_RUN;
  }

  private void noteBare(int line) {
    MarkerGrammar.bare(lines.get(line).head())
        .filter(marker -> Titles.isTitle(marker.rest()))
        .filter(marker -> line + 1 < lines.size() && hasBody(line))
        .ifPresent(marker -> bare.computeIfAbsent(key(marker), key -> new TreeSet<>()).add(line));
  }

  /** Rows of a list have none. */
  private boolean hasBody(int line) {
    String next = lines.get(line + 1).head();
    return MarkerGrammar.bare(next).isEmpty() && !lines.get(line + 1).isTableRow();
  }

  /** Whether the next number stands at the head of a later line. */
  boolean goesOn(Marker marker, int line) {
    return after(places, marker, marker.last() + 1, line) != null;
  }

  /** Whether the same number comes again before the next one does: then it is the other. */
  boolean comesAgain(Marker marker, int line) {
    Integer again = after(places, marker, marker.last(), line);
    Integer next = after(places, marker, marker.last() + 1, line);
    return again != null && (next == null || again < next);
  }

  /** Whether a number without a dot is one of several that stand over texts. */
  boolean heads(Marker marker, int line) {
    NavigableSet<Integer> own = bare.get(key(marker));
    boolean headed = own != null && own.contains(line);
    return headed
        && (after(bare, marker, marker.last() + 1, line) != null
            || before(marker, marker.last() - 1, line));
  }

  private static Integer after(
      Map<Key, NavigableSet<Integer>> places, Marker marker, int number, int line) {
    NavigableSet<Integer> lines = places.get(key(marker.withLast(number)));
    return lines == null ? null : lines.higher(line);
  }

  private boolean before(Marker marker, int number, int line) {
    NavigableSet<Integer> lines = bare.get(key(marker.withLast(number)));
    return lines != null && lines.lower(line) != null;
  }

  /** Whether at least half of the series are sentences. */
  boolean saysSentences(Marker marker, int line) {
    Run run = runs.get(line).get(kin(marker));
    return run != null && run.sentences > 0 && run.sentences >= run.titles;
  }

  /** Whether the series has titles, two at least, and more of them than sentences. */
  boolean saysTitles(Marker marker, int line) {
    Run run = runs.get(line).get(kin(marker));
    return run != null && run.titles > 1 && run.titles > run.sentences;
  }

  private static Key key(Marker marker) {
    return new Key(marker.scheme(), marker.numbers());
  }

  private static Kin kin(Marker marker) {
    return new Kin(marker.scheme(), marker.numbers().subList(0, marker.depth() - 1));
  }
}
