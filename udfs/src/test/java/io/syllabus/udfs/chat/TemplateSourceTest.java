package io.syllabus.udfs.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateSourceTest {
  @TempDir Path folder;

  private String config(String template) throws IOException {
    Path file = folder.resolve("tokenizer_config.json");
    return Files.writeString(file, "{\"chat_template\": " + template + "}").toString();
  }

  private static String named(String name, String template) {
    return "{\"name\": \"%s\", \"template\": \"%s\"}".formatted(name, template);
  }

  @Test
  void aConfigurationHoldsItsTemplate() throws IOException {
    assertThat(TemplateSource.of(config("\"x\""), Map.of())).isEqualTo("x");
  }

  @Test
  void ofAListToolsChooseTheirOwn() throws IOException {
    String place = config("[" + named("default", "talk") + "," + named("tool_use", "call") + "]");

    assertThat(TemplateSource.of(place, Map.of())).isEqualTo("talk");
    assertThat(TemplateSource.of(place, Map.of("tools", List.of("f")))).isEqualTo("call");
  }

  @Test
  void aListWithoutADefaultSaysWhatItHas() throws IOException {
    String place = config("[" + named("rag", "x") + "]");

    assertThatThrownBy(() -> TemplateSource.of(place, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Cannot use render.template=%s: none of its chat_templates [rag] is called default; name the template's own file"
                .formatted(place));
  }

  @Test
  void aConfigurationWithoutATemplateSaysSo() throws IOException {
    Path file = Files.writeString(folder.resolve("config.json"), "{}");

    assertThatThrownBy(() -> TemplateSource.of(file.toString(), Map.of()))
        .hasMessageContaining(": it has no chat_template; name the template's own file");
  }
}
