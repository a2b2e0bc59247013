package io.syllabus.udfs.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClusterSurvivorsTest {
  private final ClusterSurvivors survivors = new ClusterSurvivors(SurvivorOrder.of(List.of()));

  private static SurvivorCandidate row(String id) {
    return new SurvivorCandidate(id, null, null, null, 1, 0, 0);
  }

  private static Edge edge(String a, String b, double similarity) {
    return new Edge(a, b, similarity, SurvivorChoice.MINHASH);
  }

  @Test
  void theEndOfAChainSurvivesBesideItsBeginning() {
    List<SurvivorChoice> choices =
        survivors.choose(
            List.of(row("a"), row("b"), row("c")),
            List.of(edge("a", "b", 0.8), edge("b", "c", 0.8)));
    assertThat(choices).extracting(SurvivorChoice::duplicateOf).containsExactly(null, "a", null);
    assertThat(choices).extracting(SurvivorChoice::cluster).containsOnly("a");
  }

  @Test
  void aRowWithoutNeighboursIsItsOwnCluster() {
    assertThat(survivors.choose(List.of(row("z")), List.of()))
        .containsExactly(new SurvivorChoice("z", "z", null, 1.0, null));
  }

  @Test
  void aDroppedRowNamesTheNearestSurvivor() {
    List<SurvivorChoice> choices =
        survivors.choose(
            List.of(row("a"), row("b"), row("c")),
            List.of(edge("a", "c", 0.7), edge("b", "c", 0.9)));
    assertThat(choices.get(2)).isEqualTo(new SurvivorChoice("c", "a", "b", 0.9, "minhash"));
  }

  @Test
  void ofTwoMethodsThatAgreeTheWordsAreNamed() {
    Edge words = edge("a", "b", 0.96);
    Edge meaning = new Edge("a", "b", 0.96, SurvivorChoice.SEMANTIC);
    List<SurvivorCandidate> rows = List.of(row("a"), row("b"));
    assertThat(survivors.choose(rows, List.of(meaning, words)))
        .isEqualTo(survivors.choose(rows, List.of(words, meaning)))
        .last()
        .extracting(SurvivorChoice::method)
        .isEqualTo(SurvivorChoice.MINHASH);
  }

  @Test
  void anEdgeToAnUnknownRowIsRefused() {
    assertThatThrownBy(() -> survivors.choose(List.of(row("a")), List.of(edge("a", "q", 1))))
        .hasMessage("Invalid edge: row q is not among the candidates");
  }

  @Test
  void anEdgeToItselfIsRefused() {
    assertThatThrownBy(() -> edge("a", "a", 1))
        .hasMessage("Invalid edge: a cannot be its own duplicate");
  }

  @Test
  void ofAnyGraphNoTwoSurvivorsAreLinkedAndEveryDropIsLinkedToItsSurvivor() {
    Random random = new Random(17);
    for (int trial = 0; trial < 300; trial++) {
      List<SurvivorCandidate> rows = new ArrayList<>();
      Map<String, Edge> edges = new HashMap<>();
      fill(random, rows, edges);
      assertIndependentAndMaximal(survivors.choose(rows, edges.values()), edges);
    }
  }

  private static void fill(Random random, List<SurvivorCandidate> rows, Map<String, Edge> edges) {
    int size = 1 + random.nextInt(14);
    for (int i = 0; i < size; i++) {
      rows.add(row("r" + (char) ('a' + i)));
      for (int j = 0; j < i; j++) {
        if (random.nextInt(4) == 0) {
          String a = rows.get(i).id();
          String b = rows.get(j).id();
          edges.put(a + b, edge(a, b, 0.7 + 0.3 * random.nextDouble()));
        }
      }
    }
  }

  private static void assertIndependentAndMaximal(
      List<SurvivorChoice> choices, Map<String, Edge> edges) {
    Map<String, SurvivorChoice> of = new HashMap<>();
    choices.forEach(choice -> of.put(choice.id(), choice));
    for (Edge edge : edges.values()) {
      assertThat(of.get(edge.a()).survivor() && of.get(edge.b()).survivor()).isFalse();
    }
    for (SurvivorChoice choice : choices) {
      if (!choice.survivor()) {
        assertThat(of.get(choice.duplicateOf()).survivor()).isTrue();
        assertThat(edges.keySet())
            .containsAnyOf(choice.id() + choice.duplicateOf(), choice.duplicateOf() + choice.id());
      }
    }
  }

  @Test
  void theOrderOfTheInputDoesNotMatter() {
    Random random = new Random(23);
    List<SurvivorCandidate> rows = new ArrayList<>();
    Map<String, Edge> edges = new HashMap<>();
    fill(random, rows, edges);
    List<SurvivorChoice> expected = survivors.choose(rows, edges.values());
    List<Edge> shuffled = new ArrayList<>(edges.values());
    for (int trial = 0; trial < 20; trial++) {
      Collections.shuffle(rows, random);
      Collections.shuffle(shuffled, random);
      assertThat(survivors.choose(rows, shuffled)).isEqualTo(expected);
    }
  }

  @Test
  void aCopyOfASurvivorIsAnExactDuplicateOfIt() {
    assertThat(new SurvivorChoice("a", "a", null, 1, null).forCopy("b"))
        .isEqualTo(new SurvivorChoice("b", "a", "a", 1.0, SurvivorChoice.EXACT));
  }

  @Test
  void aCopyOfADroppedRowGoesWhereThatRowWent() {
    assertThat(new SurvivorChoice("b", "a", "a", 0.8, SurvivorChoice.MINHASH).forCopy("c"))
        .isEqualTo(new SurvivorChoice("c", "a", "a", 0.8, SurvivorChoice.MINHASH));
  }
}
