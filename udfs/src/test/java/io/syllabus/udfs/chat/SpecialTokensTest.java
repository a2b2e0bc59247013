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

class SpecialTokensTest {
  @TempDir Path folder;

  private SpecialTokens tokens(String config) throws IOException {
    Files.writeString(folder.resolve("tokenizer_config.json"), config);
    return SpecialTokens.of("chatml", folder.resolve("tokenizer.json").toString());
  }

  @Test
  void aTokenIsATextOrAnObjectThatHoldsIt() throws IOException {
    assertThat(
            tokens("{\"bos_token\": \"<s>\", \"eos_token\": {\"content\": \"</s>\"}}").variables())
        .isEqualTo(Map.of("bos_token", "<s>", "eos_token", "</s>"));
  }

  @Test
  void aTokenThatTheFileLeavesOutDoesNotExist() throws IOException {
    SpecialTokens tokens = tokens("{\"bos_token\": null, \"eos_token\": \"</s>\"}");
    assertThat(tokens.variables()).isEqualTo(Map.of("eos_token", "</s>"));
    assertThat(tokens.missing("{{ bos_token }}", Map.of())).isEmpty();
  }

  @Test
  void withoutTheFileNobodyKnowsWhatTheTemplateWrites() {
    SpecialTokens tokens = SpecialTokens.of("chatml", folder.resolve("tokenizer.json").toString());
    String template = "{{ bos_token }}{{ eos_token }}";
    assertThat(tokens.missing(template, Map.of())).containsExactly("bos_token", "eos_token");
    assertThat(tokens.missing(template, Map.of("bos_token", "<s>"))).containsExactly("eos_token");
    assertThat(tokens.missing("{{ messages }}", Map.of())).isEmpty();
  }

  @Test
  void aTemplateOutOfAConfigurationBringsItsTokens() throws IOException {
    Path config = folder.resolve("tokenizer_config.json");
    Files.writeString(config, "{\"eos_token\": \"<end>\", \"chat_template\": \"x\"}");
    assertThat(SpecialTokens.of(config.toString(), "").variables())
        .isEqualTo(Map.of("eos_token", "<end>"));
  }

  /** Some models ship their template in a file of its own, which names no token. */
  @Test
  void aTemplateAloneTakesTheTokensBesideIt() throws IOException {
    tokens("{\"bos_token\": \"<s>\"}");
    for (String name : List.of("chat_template.json", "chat_template.jinja")) {
      Path template = Files.writeString(folder.resolve(name), "{\"chat_template\": \"x\"}");
      assertThat(SpecialTokens.of(template.toString(), ""))
          .isEqualTo(new SpecialTokens(Map.of("bos_token", "<s>"), true));
    }
  }

  @Test
  void theTokensBesideTheTokenizerGoBeforeThoseBesideATemplate() throws IOException {
    tokens("{\"bos_token\": \"<s>\"}");
    Path other = Files.createDirectory(folder.resolve("other"));
    Files.writeString(other.resolve("tokenizer_config.json"), "{\"bos_token\": \"<t>\"}");
    Path template = Files.writeString(other.resolve("chat_template.jinja"), "x");
    assertThat(
            SpecialTokens.of(template.toString(), folder.resolve("tokenizer.json").toString())
                .variables())
        .isEqualTo(Map.of("bos_token", "<s>"));
  }

  @Test
  void aRenamedConfigurationStillNamesItsTokens() throws IOException {
    Path config = Files.writeString(folder.resolve("model.json"), "{\"eos_token\": \"<end>\"}");
    assertThat(SpecialTokens.of(config.toString(), "").variables())
        .isEqualTo(Map.of("eos_token", "<end>"));
  }

  @Test
  void noTokenizerHasNoTokens() {
    assertThat(SpecialTokens.of("chatml", "")).isEqualTo(new SpecialTokens(Map.of(), false));
  }

  @Test
  void aBrokenFileIsNamed() {
    assertThatThrownBy(() -> tokens("{"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Cannot read ")
        .hasMessageEndingWith("tokenizer_config.json: it is no JSON; copy it anew from the model");
  }
}
