package io.syllabus.jobs;

import io.syllabus.udfs.curate.CurateConf;
import io.syllabus.udfs.curate.GroupSplit;
import io.syllabus.udfs.curate.LineBalance;
import io.syllabus.udfs.dedup.ConnectedComponents;
import io.syllabus.udfs.dedup.Edge;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Decides for every pair: out, because an equal question has an answer already or an evaluation
 * item is in it; or in, with a split and a weight. Pairs of one document, one passage or one
 * question stay together; records of a record file stand for themselves.
 */
final class Placement {
  private static final String TRAIN = GroupSplit.NAMES.get(0);
  private final CurateConf conf;
  private final LocalDate yearAgo;

  Placement(CurateConf conf, String asOf) {
    this.conf = conf;
    this.yearAgo = LocalDate.parse(asOf).minusYears(1);
  }

  /** Pair → place, for every pair. */
  Map<String, Place> of(List<PairFacts> pairs) {
    Map<String, Place> places = new HashMap<>();
    List<PairFacts> accepted = new ArrayList<>();
    Map<String, String> asked = new HashMap<>();
    for (PairFacts pair : pairs.stream().sorted(Comparator.comparing(PairFacts::id)).toList()) {
      String first = asked.putIfAbsent(pair.question(), pair.id());
      if (pair.item() != null) {
        places.put(pair.id(), Place.refused("contaminated", pair.coverage(), pair.item()));
      } else if (first != null) {
        places.put(pair.id(), Place.refused("sameQuestion", null, first));
      } else {
        accepted.add(pair);
      }
    }
    places.putAll(accepted(accepted));
    return places;
  }

  private Map<String, Place> accepted(List<PairFacts> pairs) {
    Map<String, String> groups = groups(pairs);
    Map<String, Integer> sizes = new TreeMap<>();
    pairs.forEach(pair -> sizes.merge(groups.get(pair.id()), 1, Integer::sum));
    Map<String, String> splits = new GroupSplit(conf.split(), conf.seed()).assign(sizes);
    Map<String, Double> factors = factors(pairs, groups, splits);
    Map<String, Integer> places = new HashMap<>();
    Map<String, Place> result = new HashMap<>();
    for (PairFacts pair : pairs) {
      String split = splits.get(groups.get(pair.id()));
      int weight = split.equals(TRAIN) ? weight(pair, factors, places) : 1;
      result.put(pair.id(), new Place(split, groups.get(pair.id()), weight, null, null, null));
    }
    return result;
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
        .collect(
            Collectors.toMap(PairFacts::id, p -> components.getOrDefault(p.id(), p.id())));
  }

  private Map<String, Double> factors(
      List<PairFacts> pairs, Map<String, String> groups, Map<String, String> splits) {
    Map<String, Integer> rows = new TreeMap<>();
    pairs.stream()
        .filter(pair -> splits.get(groups.get(pair.id())).equals(TRAIN))
        .forEach(pair -> rows.merge(pair.line(), 1, Integer::sum));
    return LineBalance.factors(rows, conf.lines());
  }

  private int weight(PairFacts pair, Map<String, Double> factors, Map<String, Integer> places) {
    double factor = factors.getOrDefault(pair.line(), 1.0) * (recent(pair) ? conf.recent() : 1);
    String series = pair.line() + (recent(pair) ? "+" : "-");
    int place = places.merge(series, 1, Integer::sum) - 1;
    return LineBalance.repetitions(factor, place, conf.maxWeight());
  }

  private boolean recent(PairFacts pair) {
    try {
      return pair.date() != null && !LocalDate.parse(pair.date()).isBefore(yearAgo);
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
