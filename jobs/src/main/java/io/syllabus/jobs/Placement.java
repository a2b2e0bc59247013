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
final class Placement {
  private final CurateConf conf;
  private final Recency recency;
  private final EqualQuestions equal = new EqualQuestions();

  Placement(CurateConf conf, String asOf) {
    this.conf = conf;
    this.recency = conf.recency(LocalDate.parse(asOf));
  }

  /** Pair → place, for every pair. */
  Map<String, Place> of(List<PairFacts> pairs) {
    Map<String, Place> places = new HashMap<>();
    List<PairFacts> left = pairs.stream().sorted(Comparator.comparing(PairFacts::id)).toList();
    left = clean(left, places);
    left = unasked(left, places);
    left = capped(left, PairFacts::synthetic, conf.syntheticCap(), places);
    left = capped(left, PairFacts::refusal, conf.refusalCap(), places);
    places.putAll(accepted(left));
    return places;
  }

  private static List<PairFacts> clean(List<PairFacts> pairs, Map<String, Place> places) {
    List<PairFacts> left = new ArrayList<>();
    for (PairFacts pair : pairs) {
      if (pair.item() == null) {
        left.add(pair);
      } else {
        places.put(pair.id(), Place.refused("contaminated", pair.coverage(), pair.item()));
      }
    }
    return left;
  }

  private List<PairFacts> unasked(List<PairFacts> pairs, Map<String, Place> places) {
    places.putAll(equal.refused(pairs));
    return pairs.stream().filter(pair -> !places.containsKey(pair.id())).toList();
  }

  private static List<PairFacts> capped(
      List<PairFacts> pairs, Predicate<PairFacts> kind, ShareCap cap, Map<String, Place> places) {
    List<String> own = pairs.stream().filter(kind).map(PairFacts::id).toList();
    Set<String> kept = cap.kept(own, pairs.size() - own.size());
    own.stream()
        .filter(id -> !kept.contains(id))
        .forEach(id -> places.put(id, Place.refused(cap.name(), null, null)));
    return pairs.stream().filter(pair -> !places.containsKey(pair.id())).toList();
  }

  private Map<String, Place> accepted(List<PairFacts> pairs) {
    Map<String, String> groups = groups(pairs);
    Map<String, String> splits = conf.splits().ofAll(groups.values());
    List<PairFacts> train =
        pairs.stream()
            .filter(pair -> splits.get(groups.get(pair.id())).equals(GroupSplit.TRAIN))
            .toList();
    LineBalance balance = conf.balance(masses(train));
    Map<String, Place> places = new HashMap<>();
    for (PairFacts pair : pairs) {
      String group = groups.get(pair.id());
      String split = splits.get(group);
      int weight =
          split.equals(GroupSplit.TRAIN)
              ? balance.repetitions(pair.id(), pair.line(), recency.of(pair.date()))
              : 1;
      places.put(
          pair.id(), new Place(split, group, equal.asksPlace(pair), weight, null, null, null));
    }
    return places;
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
