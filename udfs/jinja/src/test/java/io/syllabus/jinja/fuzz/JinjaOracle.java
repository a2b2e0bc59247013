package io.syllabus.jinja.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Python's jinja2, asked through files. */
final class JinjaOracle {
  static final String NOW = "2025-07-10T12:00:00";

  private static final ObjectMapper JSON = new ObjectMapper();

  private JinjaOracle() {}

  /** One template with the variables that it is rendered with. */
  record Question(String source, Map<String, Object> variables) {}

  /** Why there is no oracle on this machine; empty if there is one. */
  static Optional<String> absence() {
    try {
      Process process =
          new ProcessBuilder("python3", "-c", "import jinja2; print(jinja2.__version__)")
              .redirectErrorStream(true)
              .start();
      String version =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      return version.equals("3.1.6")
          ? Optional.empty()
          : Optional.of("jinja2 3.1.6 for python3 is needed, found: " + version);
    } catch (IOException e) {
      return Optional.of("python3 is needed");
    }
  }

  /** The answers, one per question and in their order. */
  static List<JsonNode> ask(List<Question> questions) throws IOException, InterruptedException {
    Path in = Files.createTempFile("questions", ".jsonl");
    Path out = Files.createTempFile("answers", ".jsonl");
    try {
      Files.write(in, questions.stream().map(JinjaOracle::line).toList());
      run(in, out);
      List<JsonNode> answers = new ArrayList<>();
      for (String line : Files.readAllLines(out)) {
        answers.add(JSON.readTree(line));
      }
      return answers;
    } finally {
      Files.delete(in);
      Files.delete(out);
    }
  }

  private static void run(Path in, Path out) throws IOException, InterruptedException {
    List<String> command = List.of("python3", program().toString(), in.toString(), out.toString());
    int code = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (code != 0) {
      throw new IOException("The oracle ended with " + code);
    }
  }

  private static Path program() {
    Path home = Path.of(System.getProperty("syllabus.home", "."));
    return Stream.of("udfs/jinja/src/test/python", "src/test/python")
        .map(folder -> home.resolve(folder).resolve("jinja_oracle.py"))
        .filter(Files::isRegularFile)
        .findFirst()
        .orElseThrow();
  }

  private static String line(Question question) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("source", question.source());
    fields.put("variables", question.variables());
    fields.put("now", NOW);
    try {
      return JSON.writeValueAsString(fields);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
