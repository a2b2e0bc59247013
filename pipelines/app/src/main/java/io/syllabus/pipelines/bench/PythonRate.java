package io.syllabus.pipelines.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.OptionalDouble;

/** The same renderings in CPython, where it has jinja2. */
final class PythonRate {
  private PythonRate() {}

  /** Renderings per second; empty where that Python is not there or has no jinja2. */
  static OptionalDouble perSecond(String python, String source, Map<String, Object> variables) {
    try {
      Process process =
          new ProcessBuilder(python, "-c", program(), "6")
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      try (OutputStream in = process.getOutputStream()) {
        in.write(new ObjectMapper().writeValueAsBytes(question(source, variables)));
      }
      String said =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return said.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(said));
    } catch (IOException e) {
      return OptionalDouble.empty();
    }
  }

  private static Map<String, Object> question(String source, Map<String, Object> variables) {
    return Map.of("source", source, "variables", variables);
  }

  private static String program() {
    try (InputStream in = PythonRate.class.getResourceAsStream("/bench/render.py")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the program beside", e);
    }
  }
}
