package io.syllabus.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Expressions beside what Python prints for them. */
class ExpressionsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  static Stream<Arguments> expressions() throws IOException {
    try (InputStream file = ExpressionsTest.class.getResourceAsStream("expressions.tsv")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(parts -> Arguments.of(parts[0], parts[1]));
    }
  }

  @ParameterizedTest
  @MethodSource("expressions")
  void printsAsInPython(String expression, String expected) throws IOException {
    String source = "{{ " + expression + " }}";
    if (expected.startsWith("!")) {
      assertThat(Templates.failure(source)).isNotNull();
    } else {
      assertThat(Templates.render(source)).isEqualTo(JSON.readValue(expected, String.class));
    }
  }
}
