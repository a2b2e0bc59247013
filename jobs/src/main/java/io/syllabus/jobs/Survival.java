package io.syllabus.jobs;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;

import io.syllabus.udfs.dedup.Candidate;
import io.syllabus.udfs.dedup.ClusterSurvivors;
import io.syllabus.udfs.dedup.Decision;
import io.syllabus.udfs.dedup.DedupConf;
import io.syllabus.udfs.dedup.Edge;
import io.syllabus.udfs.dedup.Supersession;
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
  private final Comparator<Candidate> preference;
  private final Map<String, String> supersededBy;
  private final Map<String, List<Candidate>> copies; // by exact key, the preferred one first

  private Survival(
      Comparator<Candidate> preference,
      Map<String, String> supersededBy,
      Map<String, List<Candidate>> copies) {
    this.preference = preference;
    this.supersededBy = supersededBy;
    this.copies = copies;
  }

  /** What can be said before texts are compared. */
  static Survival before(List<Signature.Known> rows, DedupConf conf) {
    Comparator<Candidate> preference = conf.preference();
    Map<String, String> superseded =
        new TreeMap<>(
            new Supersession(preference)
                .of(rows.stream().map(Signature.Known::candidate).toList()));
    superseded.putAll(undatedTwins(rows, superseded));
    Map<String, List<Candidate>> copies = new TreeMap<>();
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
      List<Signature.Known> rows, Map<String, String> superseded) {
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
        .map(Candidate::id)
        .toList();
  }

  /**
   * The fate of every row, once the near pairs are known.
   *
   * @param edges pairs of which one may stand for the other
   * @param variants pairs that are alike but for a fact
   */
  List<Fate> after(Collection<Edge> edges, Collection<Edge> variants) {
    List<Candidate> first = copies.values().stream().map(same -> same.get(0)).toList();
    Map<String, Decision> decisions =
        new ClusterSurvivors(preference)
            .choose(first, edges).stream().collect(toMap(Decision::id, Function.identity()));
    List<Decision> all = new ArrayList<>(decisions.values());
    copies.values().forEach(same -> addCopies(same, decisions, all));
    return fates(all, variants);
  }

  private static void addCopies(
      List<Candidate> same, Map<String, Decision> decisions, List<Decision> all) {
    Decision first = decisions.get(same.get(0).id());
    same.stream().skip(1).forEach(copy -> all.add(first.forCopy(copy.id())));
  }

  private List<Fate> fates(List<Decision> decisions, Collection<Edge> variants) {
    Map<String, Long> sizes = decisions.stream().collect(groupingBy(Decision::cluster, counting()));
    Map<String, String> survivorOf = new HashMap<>();
    decisions.forEach(d -> survivorOf.put(d.id(), d.survivor() ? d.id() : d.duplicateOf()));
    Map<String, String> variantOf = variantOf(variants, survivorOf);
    Map<String, List<String>> supersedes =
        supersededBy.entrySet().stream()
            .collect(
                groupingBy(
                    entry -> survivorOf.get(entry.getValue()),
                    mapping(Map.Entry::getKey, Collectors.toList())));
    List<Fate> fates = new ArrayList<>();
    for (Decision d : decisions) {
      List<String> older = supersedes.getOrDefault(d.id(), List.of()).stream().sorted().toList();
      int size = Math.toIntExact(sizes.get(d.cluster()));
      Double similarity = d.survivor() ? null : Double.valueOf(d.similarity());
      fates.add(
          new Fate(
              d.id(),
              d.cluster(),
              size,
              d.duplicateOf(),
              similarity,
              d.method(),
              older,
              variantOf.get(d.id())));
    }
    supersededBy.forEach(
        (older, newer) ->
            fates.add(
                new Fate(
                    older,
                    older,
                    1,
                    survivorOf.get(newer),
                    null,
                    Decision.VERSION,
                    List.of(),
                    null)));
    return fates;
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
