package io.syllabus.udfs.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.syllabus.jinja.RenderedText;
import io.syllabus.jinja.TemplateException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Real templates and conversations against what transformers made of them. */
class GoldensTest {
  @BeforeEach
  void needsCorpora() {
    assumeTrue(Files.isDirectory(Corpora.chatTemplates()), "goldens need ../shared/corpora");
  }

  @Test
  void realTemplatesRenderAsInTransformers() {
    Map<String, Object> file = Corpora.object(Corpora.json("goldens/goldens.json", Object.class));
    Map<String, Object> cases = Corpora.object(Corpora.json("goldens/cases.json", Object.class));
    LocalDateTime now = LocalDateTime.parse(file.get("now").toString());
    List<String> differences = new ArrayList<>();
    Corpora.object(file.get("goldens"))
        .forEach(
            (name, expected) -> {
              String source = Corpora.text("goldens/templates/" + name);
              Corpora.object(expected)
                  .forEach(
                      (label, want) -> {
                        String got = outcome(source, Corpora.object(cases.get(label)), now);
                        if (!got.equals(wanted(Corpora.object(want)))) {
                          differences.add(name + " " + label);
                        }
                      });
            });
    assertThat(differences).isEmpty();
  }

  /** The text with its spans, the message that was raised, or that there was an error. */
  private static String wanted(Map<String, Object> want) {
    if (want.containsKey("text")) {
      return want.get("text") + " " + want.getOrDefault("generation_indices", List.of());
    }
    return want.containsKey("raise") ? "raise " + want.get("raise") : "error";
  }

  private static String outcome(String source, Map<String, Object> variables, LocalDateTime now) {
    try {
      RenderedText rendered = Chats.compile(source).at(now).render(variables);
      return rendered.text()
          + " "
          + rendered.generations().stream().map(s -> List.of(s.start(), s.end())).toList();
    } catch (TemplateException e) {
      return e.kind() == TemplateException.Kind.RAISE ? "raise " + e.getMessage() : "error";
    }
  }

  @Test
  void theLanguageIsJinjas() {
    Map<String, Object> file =
        Corpora.object(Corpora.json("goldens/language_cases.json", Object.class));
    List<String> differences = new ArrayList<>();
    for (Object item : (List<?>) file.get("cases")) {
      Map<String, Object> want = Corpora.object(item);
      String source = want.get("t").toString();
      String got =
          outcome(source, Corpora.object(file.get("ctx")), LocalDateTime.of(2025, 7, 10, 12, 0));
      boolean raised = want.containsKey("error") && got.startsWith("raise ");
      String expected =
          want.containsKey("text") ? want.get("text") + " " + want.get("idx") : "error";
      if (!raised && !got.equals(expected)) {
        differences.add(source);
      }
    }
    assertThat(differences).isEmpty();
  }

  @Test
  void templatesOfTheHubRenderToTheEnd() {
    List<String> differences = new ArrayList<>();
    for (Object item : Corpora.json("hf_jinja_e2e_dev.json", List.class)) {
      Map<String, Object> hub = Corpora.object(item);
      String got =
          outcome(
              hub.get("chat_template").toString(),
              Corpora.object(hub.get("data")),
              LocalDateTime.of(2025, 7, 10, 12, 0));
      if (!got.startsWith(hub.get("target") + " [")) {
        differences.add(hub.get("name").toString());
      }
    }
    assertThat(differences).isEmpty();
  }
}
