package io.syllabus.udfs.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A short run of the fuzz; the long one is a program. */
class JinjaFuzzTest {
  @BeforeEach
  void needsPython() {
    assumeTrue(JinjaOracle.absence().isEmpty(), "the fuzz needs python3 with jinja2 3.1.6");
  }

  @Test
  void conversationsRenderAsInPython() throws IOException, InterruptedException {
    assertThat(JinjaFuzz.conversations(500, 42)).contains("500 asked").contains(" 0 differences");
  }

  @Test
  void smallTemplatesRenderAsInPython() throws IOException, InterruptedException {
    assertThat(JinjaFuzz.templates(500, 42)).contains("500 asked").contains(" 0 differences");
  }
}
