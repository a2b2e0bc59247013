package io.syllabus.pipelines.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.syllabus.schemas.Curated;
import io.syllabus.udfs.chat.TurnOrder;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is measured is right; how fast it is is no test's matter. */
class RenderBenchTest {
  @Test
  void itsPairsDifferAndAreInOrder() {
    List<Curated> pairs = BenchChat.pairs(3);
    assertThat(pairs).extracting(Curated::id).doesNotHaveDuplicates();
    assertThat(pairs).extracting(pair -> pair.messages().get(0)).doesNotHaveDuplicates();
    assertThat(pairs).allMatch(pair -> TurnOrder.problem(pair.messages()).isEmpty());
  }

  @Test
  void withoutThatPythonThereIsNoRate() {
    assertThat(PythonRate.perSecond("no-such-python", "x", Map.of())).isEmpty();
  }

  @Test
  void aRateIsOfWorkThatWasDone() throws IOException, InterruptedException {
    Process probe = new ProcessBuilder("sh", "-c", "python3 -c 'import jinja2'").start();
    assumeTrue(probe.waitFor() == 0, "the rate beside needs python3 with jinja2");
    String source = "{% generation %}{{ n }}{% endgeneration %}";
    assertThat(PythonRate.perSecond("python3", source, Map.of("n", 1)).orElse(0)).isPositive();
  }
}
