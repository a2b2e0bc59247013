package io.syllabus.pipelines.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.syllabus.pipelines.SmallRecipe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecipeSchemaTest {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Path FILE = SmallRecipe.home().resolve("conf/recipe.schema.json");
  private static final JsonSchema SCHEMA =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
          .getSchema(RecipeSchema.generate());

  /** With -Dschema.write=true it writes the file instead. */
  @Test
  void theCommittedSchemaIsTheGeneratedOne() throws IOException {
    if (Boolean.getBoolean("schema.write")) {
      Files.writeString(FILE, RecipeSchema.generate());
    }
    assertThat(FILE)
        .as("write it anew: mvn -pl pipelines -am test -Dtest=RecipeSchemaTest -Dschema.write=true")
        .content()
        .isEqualTo(RecipeSchema.generate());
  }

  @Test
  void theDemoKeepsIt() throws IOException {
    assertThat(faults(Files.readString(SmallRecipe.home().resolve("conf/demo.yaml")))).isEmpty();
  }

  @Test
  void theReferenceKeepsIt() throws IOException {
    assertThat(faults(RecipeTree.referenceText())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nmae: x",
        "sources: [{pth: in}]",
        "segment: {minWords: 2.5}",
        "score: {embeddings: 1}",
        "dedup: {minhash: {threshold: high}}",
        "mask: {person: hash}",
        "curate: {lines: {legal: much}}",
        "languages: zh"
      })
  void whatTheLoaderRefusesBreaksIt(String yaml) throws IOException {
    assertThat(faults(yaml)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "extends: demo.yaml",
        "name: 2025",
        "mask: {PERSON: hash}",
        "curate: {lines: {legal: 4}}",
        "gates: {severity: {coverage: warning}}"
      })
  void whatTheLoaderTakesKeepsIt(String yaml) throws IOException {
    assertThat(faults(yaml)).isEmpty();
  }

  @Test
  void aKeyHasItsDescriptionAndDefault() throws IOException {
    JsonNode seed =
        new ObjectMapper()
            .readTree(RecipeSchema.generate())
            .at("/properties/dedup/properties/minhash/properties/hashes");
    assertThat(seed.get("type").asText()).isEqualTo("integer");
    assertThat(seed.get("default").asInt()).isEqualTo(100);
    assertThat(seed.get("description").asText()).isEqualTo("hashes of a signature");
  }

  private static Set<ValidationMessage> faults(String yaml) throws IOException {
    return SCHEMA.validate(YAML.readTree(yaml));
  }
}
