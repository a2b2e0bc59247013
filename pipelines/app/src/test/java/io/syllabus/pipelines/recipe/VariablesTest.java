package io.syllabus.pipelines.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syllabus.engine.UsageException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariablesTest {
  private final Variables variables =
      new Variables(Map.of("LAKE", "/data/lake", "YEAR", "2025", "PW", "a$1\\b", "NEAR", "lake"));

  @Test
  void anAddressTakesItsPasswordFromTheEnvironment() {
    assertThat(variables.expanded("sources.a.table", "jdbc:h2:mem:x;PASSWORD=${PW}#t"))
        .isEqualTo("jdbc:h2:mem:x;PASSWORD=a$1\\b#t");
  }

  @Test
  void pathsTakeVariablesAndTheHome() {
    String home = System.getProperty("user.home");
    assertThat(variables.path("k", "${LAKE}/${YEAR}/*.csv")).isEqualTo("/data/lake/2025/*.csv");
    assertThat(variables.path("k", "in/${YEAR}")).isEqualTo("in/2025");
    assertThat(variables.path("k", "~/in")).isEqualTo(home + "/in");
    assertThat(variables.path("k", "~")).isEqualTo(home);
    assertThat(variables.path("k", "in/~a $5 {x}")).isEqualTo("in/~a $5 {x}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "${GONE}/in | Cannot use k: the environment variable GONE is not set; export it before the run",
        "~ann/in | Cannot use k=~ann/in: ~ alone is a home; write the whole path of another's",
        "${NEAR}/in | Cannot use k=${NEAR}/in: the variable must hold a whole path, since it is not"
            + " known relative to which folder; begin it with /",
      })
  void whatCannotBeFilledInIsRefused(String path, String message) {
    assertThatThrownBy(() -> variables.path("k", path))
        .isInstanceOf(UsageException.class)
        .hasMessage(message);
  }
}
