package io.syllabus.udfs.mask;

import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lists of people: what stands in a row with names is a name, too, though it be an ordinary word
 * (Chad, Graves and White). A list that holds a thing is one of things.
 */
final class NameLists {
  private static final Pattern SEPARATOR =
      Pattern.compile("\\.?(?:, (?:and |or )?| and | or | & |; |, ?)");
  private static final Pattern BOTH = Pattern.compile("^ (?:were|both|themselves) ");

  /** Before a list of places. */
  static final Pattern WHERE = Pattern.compile("(?i)(?:^|\\s)(?:in|near|across|around|via) $");

  private static final int STRONG = 2;
  private static final int WEAK = 1;
  private static final int NONE = 0;

  private final ScanText text;
  private final List<CapitalRun> runs;
  private final BitSet members = new BitSet();
  private final BitSet goods = new BitSet();

  private NameLists(ScanText text, List<CapitalRun> runs) {
    this.text = text;
    this.runs = runs;
  }

  /** Reads the lists among the runs of a text. */
  static NameLists of(ScanText text, List<CapitalRun> runs) {
    NameLists lists = new NameLists(text, runs);
    for (int from = 0; from < runs.size(); ) {
      int to = lists.end(from);
      lists.mark(from, to);
      from = to;
    }
    return lists;
  }

  /** Whether a run is a member of a list of people. */
  boolean people(int run) {
    return members.get(run);
  }

  /** Whether a run stands in a list of places, or of three words or more that are all English. */
  boolean goods(int run) {
    return goods.get(run);
  }

  /** Whether nothing stands between two places but what parts the members of a list. */
  static boolean listed(ScanText text, int from, int to) {
    return to >= from
        && to - from < 8
        && SEPARATOR.matcher(text.text().substring(from, to)).matches();
  }

  /** Whether what goes on behind a name is another, no plain word. */
  static boolean next(ScanText text, int end, CapitalRun run) {
    return listed(text, end, run.start()) && !NameLexicon.word(run.first().lower());
  }

  private int end(int from) {
    int to = from + 1;
    while (to < runs.size() && listed(text, runs.get(to - 1).end(), runs.get(to).start())) {
      to++;
    }
    return to;
  }

  /** The first and the last word may belong to something else: In Berlin, Anna and Tom. */
  private void mark(int from, int to) {
    int first = to - from > 2 && kind(runs.get(from)) == NONE ? from + 1 : from;
    int strong = 0;
    for (int i = first; i < to; i++) {
      int kind = kind(runs.get(i));
      if (kind == NONE) {
        return;
      }
      strong += kind == STRONG ? 1 : 0;
    }
    boolean places = to - from > 1 && WHERE.matcher(text.before(runs.get(from).start(), 8)).find();
    if (places || plain(from, to)) {
      goods.set(from, to);
      return;
    }
    int size = to - first;
    if (size < 2) {
      return;
    }
    boolean people =
        PersonCues.are(text, runs.get(to - 1).end())
            || PersonCues.these(text, runs.get(first).start());
    if (people || (size > 2 ? strong * 3 >= size : size == 2 && pair(strong, to))) {
      members.set(first, to);
    }
  }

  private boolean plain(int from, int to) {
    return to - from > 2
        && runs.subList(from, to).stream()
            .allMatch(run -> run.size() == 1 && NameLexicon.word(run.first().lower()));
  }

  private boolean pair(int strong, int to) {
    int end = runs.get(to - 1).end();
    boolean people =
        strong == 1 && (PersonCues.human(text, end) || BOTH.matcher(text.after(end, 12)).find());
    return strong == 2 || people;
  }

  private static boolean given(CapitalRun run) {
    return NameLexicon.given(run.first().lower());
  }

  private int kind(CapitalRun whole) {
    CapitalRun run = PersonRecogniser.core(whole);
    NameShape shape = NameShape.of(run.words());
    String lower = run.first().lower();
    if (run.first().shouted() && lower.length() < 4) {
      return NONE; // an abbreviation
    }
    if (run.size() == 2 && given(run) && NameLexicon.surname(run.last().lower())) {
      return run.opens() ? WEAK : STRONG;
    }
    if (run.size() > 1) {
      return shape.common() + shape.proper() > 0 || shape.names() == 0
          ? NONE
          : shape.given() > 0 ? STRONG : WEAK;
    }
    if (NameLexicon.thing(lower) || NameLexicon.dated(lower) || text.mentions(lower)) {
      return NONE;
    }
    boolean name = NameLexicon.given(lower) || NameLexicon.surname(lower);
    boolean clear =
        (NameLexicon.given(lower) || NameLexicon.family(lower))
            && !NameLexicon.word(lower)
            && !NameLexicon.proper(lower)
            && !(run.opens() && NameLexicon.common(lower));
    return clear ? STRONG : name || shape.unknown() > 0 ? WEAK : NONE;
  }
}
