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

  private static JsonNode yaml(String name, List<WrittenFile> files) throws IOException {
    byte[] bytes = new TunerRecipes(LORA, files, 192).bytes(name);
    return new ObjectMapper(new YAMLFactory()).readTree(bytes);
  }

  private static WrittenFile file(String split) {
    Set<String> keys = new TreeSet<>(Set.of("id", "messages", "tools"));
    return new WrittenFile(split + ".messages.jsonl", "messages", split, 1, 0L, null, keys);
  }
}
