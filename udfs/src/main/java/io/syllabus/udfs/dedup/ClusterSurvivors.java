package io.syllabus.udfs.dedup;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Chooses who stays of rows that resemble one another: the greedy maximal independent set in order
 * of preference.
 *
 * <p>The promise: a dropped row resembles its own survivor directly. What it names in {@code
 * duplicateOf} survives, their similarity was measured and reaches the threshold, and the survivor
 * says all that the row says. Nothing is dropped through a chain of neighbours which it does not
 * itself resemble, so of a chain a–b–c both ends may stay: a connected component may have several
 * survivors, no two of which share an edge by which one could stand for the other in that order.
 */
public final class ClusterSurvivors {
  private final Comparator<SurvivorCandidate> preference;

  /**
   * @param preference the preferred row first; must be a total order, see {@link SurvivorOrder}
   */
  public ClusterSurvivors(Comparator<SurvivorCandidate> preference) {
    this.preference = preference;
  }

  /**
   * One choice per row, in order of preference, whatever the order of the input. A dropped row
   * names the survivor that it resembles most. Exact copies are best left out and added by {@link
   * SurvivorChoice#forCopy}, lest n copies take n² edges.
   *
   * @param edges all pairs of these rows that reach the threshold
   * @throws IllegalArgumentException if an edge names a row that is not among the candidates
   */
  public List<SurvivorChoice> choose(
      Collection<SurvivorCandidate> candidates, Collection<Edge> edges) {
    List<SurvivorCandidate> ranked = candidates.stream().sorted(preference).toList();
    Map<String, Edge> dropped = dropped(ranked, incident(ranked, edges));
    Map<String, String> clusters = ConnectedComponents.of(edges);
    return ranked.stream()
        .map(SurvivorCandidate::id)
        .map(id -> choice(id, clusters.getOrDefault(id, id), dropped.get(id)))
        .toList();
  }

  private static Map<String, Edge> dropped(
      List<SurvivorCandidate> ranked, Map<String, List<Edge>> incident) {
    Map<String, Edge> dropped = new HashMap<>();
    Set<String> standing = new HashSet<>();
    for (SurvivorCandidate row : ranked) {
      if (!dropped.containsKey(row.id())) {
        standing.add(row.id());
        for (Edge edge : incident.get(row.id())) {
          if (edge.covers(row.id()) && !standing.contains(edge.other(row.id()))) {
            dropped.merge(edge.other(row.id()), edge, ClusterSurvivors::nearer);
          }
        }
      }
    }
    return dropped;
  }

  private static Map<String, List<Edge>> incident(
      List<SurvivorCandidate> rows, Collection<Edge> edges) {
    Map<String, List<Edge>> incident = new HashMap<>();
    rows.forEach(row -> incident.put(row.id(), new ArrayList<>()));
    for (Edge edge : edges.stream().sorted(comparing(Edge::method)).toList()) {
      edgesOf(edge.a(), incident).add(edge);
      edgesOf(edge.b(), incident).add(edge);
    }
    return incident;
  }

  private static List<Edge> edgesOf(String id, Map<String, List<Edge>> incident) {
    List<Edge> edges = incident.get(id);
    if (edges == null) {
      throw new IllegalArgumentException(
          "Invalid edge: row %s is not among the candidates".formatted(id));
    }
    return edges;
  }

  private static Edge nearer(Edge known, Edge other) {
    return other.similarity() > known.similarity() ? other : known;
  }

  private static SurvivorChoice choice(String id, String cluster, Edge edge) {
    return edge == null
        ? new SurvivorChoice(id, cluster, null, 1.0, null)
        : new SurvivorChoice(id, cluster, edge.other(id), edge.similarity(), edge.method());
  }
}
