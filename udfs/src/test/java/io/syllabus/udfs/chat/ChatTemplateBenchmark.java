package io.syllabus.udfs.chat;

import io.syllabus.udfs.chat.JinjaOracle.Question;
import io.syllabus.udfs.jinja.Template;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Renders a chat of six messages with the template of Qwen 2.5, on one thread, beside CPython's
 * jinja2 on the same machine. Run it as a program.
 */
final class ChatTemplateBenchmark {
  private static final int ROUNDS = 8;
  private static final long ROUND_NANOS = 1_000_000_000L;

  private ChatTemplateBenchmark() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    String source = BuiltinTemplates.source("qwen2.5");
    Map<String, Object> variables =
        ChatVariables.of(
            List.of(
                Message.system("You are a helpful assistant."),
                Message.user("Hi there! Can you tell me about contracts?"),
                Message.assistant("Hello! I know a bit about contracts. What is it?"),
                Message.user("When can I terminate a lease for cause?"),
                Message.assistant(
                    "When the other side breaks a main duty, as a rule after a warning."),
                Message.user("And without a cause?")),
            null,
            Map.of("add_generation_prompt", true));
    double here = fastest(Template.compile(source, Chats.LIMITS), variables);
    System.out.printf(Locale.ROOT, "here: %.0f renders/s%n", here);
    if (JinjaOracle.absence().isPresent()) {
      System.out.println("python skipped: " + JinjaOracle.absence().get());
      return;
    }
    List<Question> question = List.of(new Question(source, variables));
    double python =
        JinjaOracle.ask(question, "--time", "5").get(1).get("rendersPerSecond").asDouble();
    System.out.printf(
        Locale.ROOT, "CPython: %.0f renders/s, %.1f times slower%n", python, here / python);
  }

  /** The best of some rounds; the first ones warm up. */
  private static double fastest(Template template, Map<String, Object> variables) {
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      long count = 0;
      while (System.nanoTime() - start < ROUND_NANOS) {
        for (int i = 0; i < 100; i++) {
          count += template.render(variables, null).text().isEmpty() ? 0 : 1;
        }
      }
      best = Math.max(best, count * 1e9 / (System.nanoTime() - start));
    }
    return best;
  }
}
