package io.syllabus.jobs;

import io.syllabus.udfs.curate.CurateConf;
import io.syllabus.udfs.curate.GroupSplit;
import io.syllabus.udfs.curate.LineBalance;
import io.syllabus.udfs.curate.Recency;
import io.syllabus.udfs.curate.ShareCap;
import io.syllabus.udfs.dedup.ConnectedComponents;
import io.syllabus.udfs.dedup.Edge;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Decides for every pair: out, because an equal question has an answer already, an evaluation item
 * is in it or its kind has had its share; or in, with a split and a weight. Pairs of one document,
 * one passage or one question stay together; records of a record file stand for themselves.
 */
final class CurationDecisions {
  private final CurateConf conf;
  private final Recency recency;
  private final EqualQuestions equal = new EqualQuestions();

  CurationDecisions(CurateConf conf, String asOf) {
    this.conf = conf;
    this.recency = conf.recency(LocalDate.parse(asOf));
  }

  /** Pair → decision, for every pair. */
  Map<String, CurationDecision> of(List<PairFacts> pairs) {
    Map<String, CurationDecision> decisions = new HashMap<>();
    List<PairFacts> left = pairs.stream().sorted(Comparator.comparing(PairFacts::id)).toList();
    left = clean(left, decisions);
    left = unasked(left, decisions);
    left = capped(left, PairFacts::synthetic, conf.syntheticCap(), decisions);
    left = capped(left, PairFacts::refusal, conf.refusalCap(), decisions);
    decisions.putAll(accepted(left));
    return decisions;
  }

  private static List<PairFacts> clean(
      List<PairFacts> pairs, Map<String, CurationDecision> decisions) {
    List<PairFacts> left = new ArrayList<>();
    for (PairFacts pair : pairs) {
      if (pair.item() == null) {
        left.add(pair);
      } else {
        decisions.put(
            pair.id(), CurationDecision.refused("contaminated", pair.coverage(), pair.item()));
      }
    }
    return left;
  }

  private List<PairFacts> unasked(List<PairFacts> pairs, Map<String, CurationDecision> decisions) {
    decisions.putAll(equal.refused(pairs));
    return pairs.stream().filter(pair -> !decisions.containsKey(pair.id())).toList();
  }

  private static List<PairFacts> capped(
      List<PairFacts> pairs,
      Predicate<PairFacts> kind,
      ShareCap cap,
      Map<String, CurationDecision> decisions) {
    List<String> own = pairs.stream().filter(kind).map(PairFacts::id).toList();
    Set<String> kept = cap.kept(own, pairs.size() - own.size());
    own.stream()
        .filter(id -> !kept.contains(id))
        .forEach(id -> decisions.put(id, CurationDecision.refused(cap.name(), null, null)));
    return pairs.stream().filter(pair -> !decisions.containsKey(pair.id())).toList();
  }

  private Map<String, CurationDecision> accepted(List<PairFacts> pairs) {
    Map<String, String> groups = groups(pairs);
    Map<String, String> splits = conf.splits().ofAll(groups.values());
    List<PairFacts> train =
        pairs.stream()
            .filter(pair -> splits.get(groups.get(pair.id())).equals(GroupSplit.TRAIN))
            .toList();
    LineBalance balance = conf.balance(masses(train));
    Map<String, CurationDecision> decisions = new HashMap<>();
    for (PairFacts pair : pairs) {
      String group = groups.get(pair.id());
      String split = splits.get(group);
      int weight =
          split.equals(GroupSplit.TRAIN)
              ? balance.repetitions(pair.id(), pair.line(), recency.of(pair.date()))
              : 1;
      decisions.put(
          pair.id(),
          new CurationDecision(split, group, equal.asksPlace(pair), weight, null, null, null));
    }
    return decisions;
  }

  private Map<String, Double> masses(List<PairFacts> train) {
    Map<String, Double> masses = new TreeMap<>();
    train.forEach(pair -> masses.merge(pair.line(), recency.of(pair.date()), Double::sum));
    return masses;
  }

  private static Map<String, String> groups(List<PairFacts> pairs) {
    Map<String, String> firstOf = new HashMap<>();
    List<Edge> links = new ArrayList<>();
    for (PairFacts pair : pairs) {
      String place = pair.kind().equals("document") ? pair.document() : pair.segment();
      String first = firstOf.putIfAbsent(place, pair.id());
      if (first != null) {
        links.add(new Edge(first, pair.id(), 1, "place"));
      }
    }
    Map<String, String> components = ConnectedComponents.of(links);
    return pairs.stream()
        .collect(Collectors.toMap(PairFacts::id, p -> components.getOrDefault(p.id(), p.id())));
  }
}
