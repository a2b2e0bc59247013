package io.syllabus.udfs.dedup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Exact and near-duplicates of a JSON Lines file on one thread, to measure the classes alone. */
final class DedupLines {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final MinHashConf conf;
  private final Map<String, List<String>> copies = new LinkedHashMap<>();
  private final Map<String, long[]> shingles = new TreeMap<>();

  private DedupLines(MinHashConf conf) {
    this.conf = conf;
  }

  public static void main(String[] args) throws IOException {
    DedupLines lines = new DedupLines(new MinHashConf(Double.parseDouble(args[2]), 100, 20250901));
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      JsonNode row = JSON.readTree(line);
      lines.add(row.get("id").asText(), row.get("text").asText());
    }
    List<String> out = new ArrayList<>();
    for (SurvivorChoice choice : lines.choices()) {
      out.add(json(choice));
    }
    Files.write(Path.of(args[1]), out);
  }

  private void add(String id, String text) {
    List<String> same = copies.computeIfAbsent(ExactKey.of(text), key -> new ArrayList<>());
    same.add(id);
    if (same.size() == 1) {
      shingles.put(id, Shingles.of(text));
    }
  }

  private List<SurvivorChoice> choices() {
    List<SurvivorCandidate> rows =
        shingles.keySet().stream()
            .map(id -> new SurvivorCandidate(id, null, null, null, 1, 0, 0))
            .toList();
    Map<String, SurvivorChoice> of = new HashMap<>();
    new ClusterSurvivors(SurvivorOrder.of(List.of()))
        .choose(rows, edges())
        .forEach(choice -> of.put(choice.id(), choice));
    List<SurvivorChoice> all = new ArrayList<>(of.values());
    copies
        .values()
        .forEach(same -> same.stream().skip(1).map(of.get(same.get(0))::forCopy).forEach(all::add));
    return all;
  }

  private List<Edge> edges() {
    List<Edge> edges = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (List<String> bucket : buckets()) {
      for (int i = 1; i < bucket.size(); i++) {
        for (int j = 0; j < i; j++) {
          if (seen.add(bucket.get(j) + " " + bucket.get(i))) {
            double similarity =
                Jaccard.of(shingles.get(bucket.get(i)), shingles.get(bucket.get(j)));
            if (similarity >= conf.threshold()) {
              edges.add(new Edge(bucket.get(j), bucket.get(i), similarity, SurvivorChoice.MINHASH));
            }
          }
        }
      }
    }
    System.err.printf("candidates=%d edges=%d%n", seen.size(), edges.size());
    return edges;
  }

  private Collection<List<String>> buckets() {
    MinHash sketch = conf.sketch();
    LshBands bands = conf.bands();
    Map<Long, List<String>> buckets = new HashMap<>();
    shingles.forEach(
        (id, set) -> {
          for (long key : bands.keys(sketch.signature(set))) {
            buckets.computeIfAbsent(key, k -> new ArrayList<>()).add(id);
          }
        });
    return buckets.values();
  }

  private static String json(SurvivorChoice choice) throws IOException {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", choice.id());
    line.put("cluster", choice.cluster());
    line.put("survivor", choice.survivor());
    if (!choice.survivor()) {
      line.put("duplicateOf", choice.duplicateOf());
      line.put("similarity", choice.similarity());
      line.put("method", choice.method());
    }
    return JSON.writeValueAsString(line);
  }
}
