package io.syllabus.jinja.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The fuzz, short unless {@code -Dsyllabus.fuzz} says how many conversations. */
class JinjaFuzzTest {
  private static final int CONVERSATIONS = Integer.getInteger("syllabus.fuzz", 500);
  private static final int TEMPLATES = Math.max(500, CONVERSATIONS / 3);

  @BeforeEach
  void needsPython() {
    assumeTrue(JinjaOracle.absence().isEmpty(), "the fuzz needs python3 with jinja2 3.1.6");
  }

  @Test
  void conversationsRenderAsInPython() throws IOException, InterruptedException {
    assertThat(JinjaFuzz.conversations(CONVERSATIONS, 42))
        .startsWith(CONVERSATIONS + " asked")
        .endsWith(" 0 differences");
  }

  @Test
  void smallTemplatesRenderAsInPython() throws IOException, InterruptedException {
    assertThat(JinjaFuzz.templates(TEMPLATES, 42))
        .startsWith(TEMPLATES + " asked")
        .endsWith(" 0 differences");
  }
}
