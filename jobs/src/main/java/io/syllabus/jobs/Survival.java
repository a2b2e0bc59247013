package io.syllabus.jobs;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;

import io.syllabus.udfs.dedup.ClusterSurvivors;
import io.syllabus.udfs.dedup.DedupConf;
import io.syllabus.udfs.dedup.Edge;
import io.syllabus.udfs.dedup.Supersession;
import io.syllabus.udfs.dedup.SurvivorCandidate;
import io.syllabus.udfs.dedup.SurvivorChoice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Who stays: first the newest revisions, then one of each exact copy, then those that the edges
 * leave. Works on ids and dates, on the driver; the texts stay where they are.
 */
final class Survival {
  private final Comparator<SurvivorCandidate> preference;
  private final Map<String, String> supersededBy;
  private final Map<String, List<SurvivorCandidate>>
      copies; // by exact key, the preferred one first

  private Survival(
      Comparator<SurvivorCandidate> preference,
      Map<String, String> supersededBy,
      Map<String, List<SurvivorCandidate>> copies) {
    this.preference = preference;
    this.supersededBy = supersededBy;
    this.copies = copies;
  }

  /** What can be said before texts are compared. */
  static Survival before(List<RowSignature.Known> rows, DedupConf conf) {
    Comparator<SurvivorCandidate> preference = conf.preference();
    Map<String, String> superseded =
        new TreeMap<>(
            new Supersession(preference)
                .of(rows.stream().map(RowSignature.Known::candidate).toList()));
    superseded.putAll(undatedTwins(rows, superseded));
    Map<String, List<SurvivorCandidate>> copies = new TreeMap<>();
    rows.stream()
        .filter(row -> !superseded.containsKey(row.candidate().id()))
        .forEach(
            row ->
                copies
                    .computeIfAbsent(row.exactKey(), key -> new ArrayList<>())
                    .add(row.candidate()));
    copies.values().forEach(same -> same.sort(preference));
    return new Survival(preference, superseded, copies);
  }

  /** Undated rows that repeat a superseded one word by word went with it. */
  private static Map<String, String> undatedTwins(
      List<RowSignature.Known> rows, Map<String, String> superseded) {
    Map<String, String> newer = new TreeMap<>();
    rows.stream()
        .filter(row -> superseded.containsKey(row.candidate().id()))
        .forEach(row -> newer.put(row.exactKey(), superseded.get(row.candidate().id())));
    return rows.stream()
        .filter(row -> row.candidate().date() == null && newer.containsKey(row.exactKey()))
        .collect(toMap(row -> row.candidate().id(), row -> newer.get(row.exactKey())));
  }

  /** The rows whose texts must be compared, the preferred first: one of each exact copy. */
  List<String> standing() {
    return copies.values().stream()
        .map(same -> same.get(0))
        .sorted(preference)
        .map(SurvivorCandidate::id)
        .toList();
  }

  /**
   * The decision on every row, once the near pairs are known.
   *
   * @param edges pairs of which one may stand for the other
   * @param variants pairs that are alike but for a fact
   */
  List<DedupDecision> after(Collection<Edge> edges, Collection<Edge> variants) {
    List<SurvivorCandidate> first = copies.values().stream().map(same -> same.get(0)).toList();
    Map<String, SurvivorChoice> choices =
        new ClusterSurvivors(preference)
            .choose(first, edges).stream().collect(toMap(SurvivorChoice::id, Function.identity()));
    List<SurvivorChoice> all = new ArrayList<>(choices.values());
    copies.values().forEach(same -> addCopies(same, choices, all));
    return decisions(all, variants);
  }

  private static void addCopies(
      List<SurvivorCandidate> same, Map<String, SurvivorChoice> choices, List<SurvivorChoice> all) {
    SurvivorChoice first = choices.get(same.get(0).id());
    same.stream().skip(1).forEach(copy -> all.add(first.forCopy(copy.id())));
  }

  private List<DedupDecision> decisions(List<SurvivorChoice> choices, Collection<Edge> variants) {
    Map<String, Long> sizes =
        choices.stream().collect(groupingBy(SurvivorChoice::cluster, counting()));
    Map<String, String> survivorOf = new HashMap<>();
    choices.forEach(c -> survivorOf.put(c.id(), c.survivor() ? c.id() : c.duplicateOf()));
    Map<String, String> variantOf = variantOf(variants, survivorOf);
    Map<String, List<String>> supersedes =
        supersededBy.entrySet().stream()
            .collect(
                groupingBy(
                    entry -> survivorOf.get(entry.getValue()),
                    mapping(Map.Entry::getKey, Collectors.toList())));
    List<DedupDecision> decisions = new ArrayList<>();
    for (SurvivorChoice c : choices) {
      List<String> older = supersedes.getOrDefault(c.id(), List.of()).stream().sorted().toList();
      int size = Math.toIntExact(sizes.get(c.cluster()));
      Double similarity = c.survivor() ? null : Double.valueOf(c.similarity());
      decisions.add(
          new DedupDecision(
              c.id(),
              c.cluster(),
              size,
              c.duplicateOf(),
              similarity,
              c.method(),
              older,
              variantOf.get(c.id())));
    }
    supersededBy.forEach(
        (older, newer) ->
            decisions.add(
                new DedupDecision(
                    older,
                    older,
                    1,
                    survivorOf.get(newer),
                    null,
                    SurvivorChoice.VERSION,
                    List.of(),
                    null)));
    return decisions;
  }

  /** Survivor → the nearest survivor that is preferred to it and differs from it in a fact. */
  private static Map<String, String> variantOf(
      Collection<Edge> variants, Map<String, String> survivorOf) {
    Map<String, Edge> nearest = new HashMap<>();
    variants.stream()
        .filter(edge -> edge.b().equals(survivorOf.get(edge.b())))
        .filter(edge -> !edge.b().equals(survivorOf.get(edge.a())))
        .forEach(edge -> nearest.merge(edge.b(), edge, Survival::nearer));
    Map<String, String> variantOf = new HashMap<>();
    nearest.forEach((row, edge) -> variantOf.put(row, survivorOf.get(edge.a())));
    return variantOf;
  }

  private static Edge nearer(Edge one, Edge other) {
    return Comparator.comparingDouble(Edge::similarity).thenComparing(Edge::a).compare(one, other)
            >= 0
        ? one
        : other;
  }
}
