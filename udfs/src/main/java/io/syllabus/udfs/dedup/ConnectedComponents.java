package io.syllabus.udfs.dedup;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** Which rows hang together, by union-find with path halving. */
public final class ConnectedComponents {
  private final Map<String, String> parents = new TreeMap<>();

  private ConnectedComponents() {}

  /** Each row that an edge names, with the least id of its component; independent of order. */
  public static Map<String, String> of(Collection<Edge> edges) {
    ConnectedComponents components = new ConnectedComponents();
    edges.forEach(edge -> components.join(edge.a(), edge.b()));
    Map<String, String> labels = new TreeMap<>();
    components.parents.keySet().forEach(row -> labels.put(row, row));
    labels.replaceAll((row, label) -> components.root(row));
    return labels;
  }

  private void join(String a, String b) {
    String first = root(a);
    String second = root(b);
    if (first.compareTo(second) <= 0) {
      parents.put(second, first);
    } else {
      parents.put(first, second);
    }
  }

  private String root(String row) {
    parents.putIfAbsent(row, row);
    String at = row;
    while (!parents.get(at).equals(at)) {
      parents.put(at, parents.get(parents.get(at)));
      at = parents.get(at);
    }
    return at;
  }
}
