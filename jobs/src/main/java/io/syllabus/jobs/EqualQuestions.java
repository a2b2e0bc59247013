package io.syllabus.jobs;

import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import io.syllabus.udfs.dedup.FactGuard;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Sees to it that a question has one answer. An older answer, and one that says nothing that
 * another does not, goes in favour of that. Where true answers are left, each is asked with the
 * place that gives it; those that no place tells apart go, since nobody could say which is meant.
 * Of what people asked the fullest answer stays.
 */
final class EqualQuestions {
  /** Another row asks the same, and its answer is newer or fuller, or holds this one. */
  static final String SAME = "sameQuestion";

  /** Other rows ask the same and answer otherwise, and nothing tells the questions apart. */
  static final String AMBIGUOUS = "ambiguousQuestion";

  /** Tasks whose questions people wrote; rules word those of the others. */
  private static final Set<String> ASKED = Set.of("faq", "dialogue");

  private static final int COMPARED =
      32; // answers to one question that are held against each other

  private static final Comparator<PairFacts> NEWEST_FIRST =
      Comparator.comparing(PairFacts::date, nullsFirst(naturalOrder()))
          .reversed()
          .thenComparing(PairFacts::id);

  private static final Comparator<PairFacts> FULLEST_LAST =
      Comparator.<PairFacts>comparingInt(pair -> pair.answer().length())
          .thenComparing(PairFacts::id);

  private static final int FORM = 3; // documents

  private final Set<String> asksPlace = new HashSet<>();

  /** Pair → why it is out, for those that are. */
  Map<String, CurationDecision> refused(List<PairFacts> pairs) {
    Map<String, CurationDecision> refused = new HashMap<>();
    pairs.stream()
        .sorted(NEWEST_FIRST)
        .collect(Collectors.groupingBy(PairFacts::question, TreeMap::new, Collectors.toList()))
        .values()
        .forEach(equal -> settle(answers(equal, refused), refused));
    return refused;
  }

  /** Whether the pair's question must name its place; known once {@link #refused} has seen it. */
  boolean asksPlace(PairFacts pair) {
    return asksPlace.contains(pair.id());
  }

  /** Those whose answer none of the others replaces. */
  private static List<PairFacts> answers(
      List<PairFacts> equal, Map<String, CurationDecision> refused) {
    List<PairFacts> answers = new ArrayList<>();
    for (PairFacts pair : equal) {
      PairFacts better = better(pair, answers);
      if (better != null) {
        refused.put(pair.id(), CurationDecision.refused(SAME, null, better.id()));
        continue;
      }
      for (PairFacts part : parts(pair, answers)) {
        answers.remove(part);
        refused.put(part.id(), CurationDecision.refused(SAME, null, pair.id()));
      }
      answers.add(pair);
    }
    return answers;
  }

  private static PairFacts better(PairFacts pair, List<PairFacts> answers) {
    return answers.stream()
        .limit(COMPARED)
        .filter(other -> isNewer(other, pair) || verdict(pair, other).firstMayGo())
        .findFirst()
        .orElse(null);
  }

  private static List<PairFacts> parts(PairFacts whole, List<PairFacts> answers) {
    return answers.stream()
        .limit(COMPARED)
        .filter(part -> verdict(part, whole).firstMayGo())
        .toList();
  }

  private static FactGuard.Verdict verdict(PairFacts a, PairFacts b) {
    return a.answer().equals(b.answer())
        ? FactGuard.Verdict.SAME
        : FactGuard.compare(a.answer(), b.answer());
  }

  /** Within a document all is of one day. */
  private static boolean isNewer(PairFacts a, PairFacts b) {
    boolean dated = a.date() != null && b.date() != null;
    return dated && a.date().compareTo(b.date()) > 0 && !a.document().equals(b.document());
  }

  /** A place in one of two documents of one name tells nothing. */
  private static boolean isNamesake(PairFacts a, PairFacts b) {
    return a.title() != null && a.title().equals(b.title()) && !a.document().equals(b.document());
  }

  private void settle(List<PairFacts> answers, Map<String, CurationDecision> refused) {
    if (answers.size() < 2) {
      return;
    }
    Map<String, Long> places =
        answers.stream()
            .filter(pair -> pair.placed() != null)
            .collect(Collectors.groupingBy(PairFacts::placed, Collectors.counting()));
    boolean made = !ASKED.contains(answers.get(0).task()) || isForm(answers);
    PairFacts fullest = Collections.max(answers, FULLEST_LAST);
    for (PairFacts pair : answers) {
      PairFacts other = answers.get(pair.equals(answers.get(0)) ? 1 : 0);
      boolean alone = pair.placed() != null && places.get(pair.placed()) == 1;
      if (alone && answers.stream().noneMatch(a -> isNamesake(a, pair))) {
        asksPlace.add(pair.id());
      } else if (made) {
        refused.put(pair.id(), CurationDecision.refused(AMBIGUOUS, null, other.id()));
      } else if (!pair.equals(fullest)) {
        refused.put(pair.id(), CurationDecision.refused(SAME, null, fullest.id()));
      }
    }
  }

  /** "What went well?" heads a part of each report: every document has another answer. */
  private static boolean isForm(List<PairFacts> answers) {
    return answers.stream()
            .filter(pair -> pair.kind().equals("document"))
            .map(PairFacts::document)
            .distinct()
            .count()
        >= FORM;
  }
}
