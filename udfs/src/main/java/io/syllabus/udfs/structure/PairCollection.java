package io.syllabus.udfs.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The pairs of one passage so far: no question twice, no answer more often than twice. */
final class PairCollection {
  private static final int SAME_ANSWER = 2;

  private final int max;
  private final List<Pair> pairs = new ArrayList<>();
  private final Set<String> questions = new HashSet<>();
  private final Map<String, Integer> answers = new HashMap<>();

  PairCollection(int max) {
    this.max = max;
  }

  boolean isStarted() {
    return !pairs.isEmpty();
  }

  void add(String rule, String task, Draft draft) {
    boolean room = pairs.size() < max && answers.getOrDefault(draft.answer(), 0) < SAME_ANSWER;
    if (room && questions.add(draft.question())) {
      answers.merge(draft.answer(), 1, Integer::sum);
      pairs.add(new Pair(draft.messages(), draft.placed(), task, rule, draft.evidence()));
    }
  }

  List<Pair> pairs() {
    return List.copyOf(pairs);
  }
}
