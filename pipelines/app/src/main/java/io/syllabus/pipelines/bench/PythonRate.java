package io.syllabus.pipelines.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The same work in CPython, where it has the library that does it. */
final class PythonRate {
  private static final String SECONDS = "6";

  private PythonRate() {}

  /** Renderings per second; empty where that Python is not there or has no jinja2. */
  static OptionalDouble perSecond(String python, String source, Map<String, Object> variables) {
    return of(python, "render", Map.of("source", source, "variables", variables));
  }

  /**
   * What a program of the resources measures in a second; empty where it cannot.
   *
   * @param question its standard input, as JSON
   * @param arguments before the seconds that it takes
   */
  static OptionalDouble of(
      String python, String program, Map<String, Object> question, String... arguments) {
    List<String> command = new ArrayList<>(List.of(python, "-c", text(program)));
    command.addAll(Arrays.asList(arguments));
    command.add(SECONDS);
    try {
      Process process =
          new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
      try (OutputStream in = process.getOutputStream()) {
        in.write(new ObjectMapper().writeValueAsBytes(question));
      }
      String said =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return said.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(said));
    } catch (IOException e) {
      return OptionalDouble.empty();
    }
  }

  private static String text(String program) {
    try (InputStream in = PythonRate.class.getResourceAsStream("/bench/" + program + ".py")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the program beside", e);
    }
  }
}
