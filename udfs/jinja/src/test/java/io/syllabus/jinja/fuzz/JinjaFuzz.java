package io.syllabus.jinja.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import io.syllabus.jinja.Limits;
import io.syllabus.jinja.RenderedText;
import io.syllabus.jinja.Template;
import io.syllabus.jinja.TemplateException;
import io.syllabus.jinja.fuzz.JinjaOracle.Question;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Renders random conversations with real templates, and random small templates, here and with
 * Python's jinja2, and counts the differences.
 *
 * <p>Run it as a program: {@code JinjaFuzz [conversations] [templates] [seed]}, by default 30,000
 * and 10,000.
 */
final class JinjaFuzz {
  private static final int BATCH = 5000;
  private static final Limits LIMITS = new Limits(1_000_000, 4_000_000, 200);
  private static final LocalDateTime NOW = LocalDateTime.parse(JinjaOracle.NOW);

  private final Map<String, Template> compiled = new HashMap<>();
  private final List<String> differences = new ArrayList<>();
  private int errors;
  private int asked;

  private JinjaFuzz() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    int conversations = args.length > 0 ? Integer.parseInt(args[0]) : 30_000;
    int templates = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
    long seed = args.length > 2 ? Long.parseLong(args[2]) : 1;
    if (JinjaOracle.absence().isPresent()) {
      System.out.println("skipped: " + JinjaOracle.absence().get());
      return;
    }
    System.out.println("conversations: " + conversations(conversations, seed));
    System.out.println("templates: " + templates(templates, seed));
  }

  /** Random conversations, each with one of the templates at hand. */
  static String conversations(int count, long seed) throws IOException, InterruptedException {
    RandomConversation conversation = new RandomConversation(new Random(seed));
    List<String> sources = RealTemplates.sources();
    Random random = new Random(seed);
    return new JinjaFuzz()
        .compare(
            count,
            () ->
                new Question(
                    sources.get(random.nextInt(sources.size())), conversation.variables()));
  }

  /** Random small templates, each with the same few variables. */
  static String templates(int count, long seed) throws IOException, InterruptedException {
    RandomTemplate template = new RandomTemplate(new Random(seed));
    return new JinjaFuzz()
        .compare(count, () -> new Question(template.next(), RandomTemplate.variables()));
  }

  private String compare(int count, java.util.function.Supplier<Question> next)
      throws IOException, InterruptedException {
    while (asked < count) {
      List<Question> batch = new ArrayList<>();
      for (int i = 0; i < BATCH && asked < count; i++, asked++) {
        batch.add(next.get());
      }
      List<JsonNode> answers = JinjaOracle.ask(batch);
      for (int i = 0; i < batch.size(); i++) {
        compare(batch.get(i), answers.get(i));
      }
    }
    return "%d asked, %d of them errors in Python, %d differences%s"
        .formatted(
            asked,
            errors,
            differences.size(),
            String.join("", differences.stream().limit(20).toList()));
  }

  private void compare(Question question, JsonNode want) {
    String expected =
        want.has("text")
            ? want.get("text").asText() + " " + want.get("spans")
            : want.has("raise") ? "raise " + want.get("raise").asText() : "error";
    if (expected.contains(" at 0x")) {
      return; // an object's address: no two runs print the same
    }
    errors += expected.equals("error") ? 1 : 0;
    String got = outcome(question);
    if (!got.equals(expected) && !(got.startsWith("error") && expected.equals("error"))) {
      differences.add(
          "\n--- %s%n%s%n  python: %s%n  here:   %s"
              .formatted(
                  question.source(),
                  question.variables(),
                  expected + " " + want.path("error").asText(),
                  got));
    }
  }

  /** What transformers adds where it is absent. */
  private static Map<String, Object> complete(Map<String, Object> variables) {
    Map<String, Object> all = new HashMap<>(variables);
    all.putIfAbsent("tools", null);
    all.putIfAbsent("documents", null);
    all.putIfAbsent("add_generation_prompt", false);
    return all;
  }

  private String outcome(Question question) {
    try {
      Template template = compiled.get(question.source());
      if (template == null) {
        template = Template.compile(question.source(), LIMITS);
        compiled.put(question.source(), template);
      }
      RenderedText rendered = template.render(complete(question.variables()), NOW);
      return rendered.text()
          + " "
          + rendered.generations().stream()
              .map(s -> "[%d,%d]".formatted(s.start(), s.end()))
              .toList()
              .toString()
              .replace(", ", ",");
    } catch (TemplateException e) {
      return (e.kind() == TemplateException.Kind.RAISE ? "raise " : "error ") + e.getMessage();
    }
  }
}
