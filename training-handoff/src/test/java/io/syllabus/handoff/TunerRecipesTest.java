package io.syllabus.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class TunerRecipesTest {
  private static final LoraConf LORA = new LoraConf("org/\"model\"", 8, 16, 0.05, 1.25e-5, 2);

  @Test
  void axolotlReadsTrainAndValidation() throws IOException {
    JsonNode recipe = yaml(TunerRecipes.AXOLOTL, List.of(file("train"), file("validation")));
    assertThat(recipe.at("/datasets/0/path").asText()).isEqualTo("train.messages.jsonl");
    assertThat(recipe.at("/datasets/0/type").asText()).isEqualTo("chat_template");
    assertThat(recipe.at("/test_datasets/0/path").asText()).isEqualTo("validation.messages.jsonl");
  }

  @Test
  void aSplitWithoutRowsIsNotNamed() throws IOException {
    assertThat(yaml(TunerRecipes.AXOLOTL, List.of(file("train"))).has("test_datasets")).isFalse();
    assertThat(yaml(TunerRecipes.TRL, List.of()).has("datasets")).isFalse();
  }

  @Test
  void trlReadsTheColumnsThatRowsUse() throws IOException {
    JsonNode recipe = yaml(TunerRecipes.TRL, List.of(file("train")));
    assertThat(recipe.at("/datasets/0/columns").toString()).isEqualTo("[\"messages\",\"tools\"]");
  }

  @Test
  void numbersAndNamesAreThoseOfTheConf() throws IOException {
    for (String name : List.of(TunerRecipes.AXOLOTL, TunerRecipes.TRL)) {
      JsonNode recipe = yaml(name, List.of(file("train")));
      assertThat(recipe.get("learning_rate").asDouble()).isEqualTo(1.25e-5);
      assertThat(recipe.get("lora_r").asInt()).isEqualTo(8);
      assertThat(recipe.toString()).contains("org/\\\"model\\\"", "192").doesNotContain("${");
    }
  }

  @Test
  void axolotlLearnsToStopByTheTokensOfTheTemplate() throws IOException {
    JsonNode recipe = yaml(TunerRecipes.AXOLOTL, List.of(file("train")));
    assertThat(recipe.get("eot_tokens").toString()).isEqualTo("[\"<end_of_turn>\"]");
    assertThat(recipe.get("chat_template").asText()).isEqualTo("jinja");
    assertThat(recipe.get("chat_template_jinja").asText()).isEqualTo("./chat_template.jinja");
  }

  @Test
  void trlReadsTheTemplateFile() throws IOException {
    JsonNode recipe = yaml(TunerRecipes.TRL, List.of(file("train")));
    assertThat(recipe.get("chat_template_path").asText()).isEqualTo("./chat_template.jinja");
  }

  @Test
  void aTemplateThatIsNotKnownIsTheTokenizers() throws IOException {
    JsonNode axolotl = yaml(TunerRecipes.AXOLOTL, List.of(file("train")), ChatForm.UNKNOWN);
    assertThat(axolotl.get("chat_template").asText()).isEqualTo("tokenizer_default");
    assertThat(axolotl.has("eot_tokens")).isFalse();
    JsonNode trl = yaml(TunerRecipes.TRL, List.of(file("train")), ChatForm.UNKNOWN);
    assertThat(trl.has("chat_template_path")).isFalse();
  }

  private static JsonNode yaml(String name, List<WrittenFile> files) throws IOException {
    return yaml(name, files, new ChatForm("{{ messages }}", List.of("<end_of_turn>")));
  }

  private static JsonNode yaml(String name, List<WrittenFile> files, ChatForm chat)
      throws IOException {
    byte[] bytes = new TunerRecipes(LORA, files, chat, 192).bytes(name);
    return new ObjectMapper(new YAMLFactory()).readTree(bytes);
  }

  private static WrittenFile file(String split) {
    Set<String> keys = new TreeSet<>(Set.of("id", "messages", "tools"));
    return new WrittenFile(split + ".messages.jsonl", "messages", split, 1, 0L, null, keys);
  }
}
