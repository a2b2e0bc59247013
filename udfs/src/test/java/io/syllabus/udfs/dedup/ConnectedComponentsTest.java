package io.syllabus.udfs.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ConnectedComponentsTest {
  private static Edge edge(String a, String b) {
    return new Edge(a, b, 0.9, SurvivorChoice.MINHASH);
  }

  @Test
  void aComponentIsCalledByItsLeastId() {
    assertThat(ConnectedComponents.of(List.of(edge("c", "b"), edge("b", "a"), edge("y", "x"))))
        .hasToString("{a=a, b=a, c=a, x=x, y=x}");
  }

  @Test
  void noEdgesNoComponents() {
    assertThat(ConnectedComponents.of(List.of())).isEmpty();
  }

  @Test
  void aLongChainIsOneComponent() {
    List<Edge> chain =
        IntStream.range(0, 20_000).mapToObj(i -> edge("n" + i, "n" + (i + 1))).toList();
    assertThat(ConnectedComponents.of(chain).values()).containsOnly("n0");
  }
}
