package io.syllabus.pipelines.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.engine.UsageException;
import io.syllabus.udfs.text.YamlFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recipe is read by its records; the schema is asked only where they refuse it. */
class RecipeFaultsTest {
  private static final List<String> VALUES =
      List.of("null", "x", "7.5", "true", "[]", "{}", "[null]", "[[]]", "{a: null}", "{a: [b]}");

  @TempDir Path temp;

  /** Every key of the reference with values of every type, and beside it a key that is unknown. */
  @Test
  void whatTheSchemaRefusesTheRecordsRefuseAsWell() throws IOException {
    int refused = 0;
    for (String pointer : pointers("", RecipeTree.reference(), new ArrayList<>())) {
      for (String value : VALUES) {
        ObjectNode recipe = recipe();
        put(recipe, pointer, YamlFile.YAML.readTree(value));
        refused += agrees(recipe, pointer + " " + value) ? 1 : 0;
      }
    }
    assertThat(refused).isGreaterThan(500);
  }

  /** What a file above or --set says instead counts, defaults included. */
  @Test
  void whatIsCoveredDoesNotCount() throws IOException {
    Files.writeString(temp.resolve("base.yaml"), "name: a\ndedup: true\n");
    Path top = Files.writeString(temp.resolve("top.yaml"), "extends: base.yaml\n");
    Map<String, String> setting = Map.of("dedup.minhash.seed", "7");
    assertThat(RecipeLoader.load(top, setting).recipe().dedup().minhash())
        .extracting(conf -> conf.seed(), conf -> conf.threshold())
        .containsExactly(7L, 0.7);
    assertThatThrownBy(() -> RecipeLoader.load(top, Map.of()))
        .hasMessage(
            "Cannot use dedup=true: must be a map of keys, see conf/reference.yaml (%s, line 2)"
                .formatted(temp.resolve("base.yaml")));
  }

  @Test
  void theValueOfAMapHasATypeToo() throws IOException {
    Path recipe =
        Files.writeString(temp.resolve("a.yaml"), "name: a\ncurate:\n  lines: {legal: much}\n");
    assertThatThrownBy(() -> RecipeLoader.load(recipe, Map.of()))
        .hasMessage(
            "Cannot use curate.lines.legal=\"much\": must be a number, see conf/reference.yaml (%s, line 3)"
                .formatted(recipe));
  }

  /** Whether the schema refuses it; if so, the loader must, in the schema's words. */
  private boolean agrees(ObjectNode recipe, String what) throws IOException {
    Throwable fault = catchThrowable(() -> RecipeFaults.refuse(recipe));
    if (fault == null) {
      return false;
    }
    Path file = Files.writeString(temp.resolve("recipe.yaml"), recipe.toString());
    Throwable told = catchThrowable(() -> RecipeLoader.load(file, Map.of()));
    assertThat(told).as(what).isInstanceOf(UsageException.class);
    assertThat(told.getMessage()).as(what).startsWith(fault.getMessage());
    return true;
  }

  private static ObjectNode recipe() throws IOException {
    String yaml = "{name: a, sources: [{name: a, path: in}], gates: {own: [{name: g, cure: x}]}}";
    return (ObjectNode) YamlFile.YAML.readTree(yaml);
  }

  private static List<String> pointers(String above, JsonNode node, List<String> pointers) {
    if (node instanceof ObjectNode object) {
      pointers.add(above + "/unknownKey");
      for (Map.Entry<String, JsonNode> entry : object.properties()) {
        pointers.add(above + "/" + entry.getKey());
        pointers(above + "/" + entry.getKey(), entry.getValue(), pointers);
      }
    } else if (node instanceof ArrayNode list && RecipeTree.isTemplate(list)) {
      pointers.add(above + "/0");
      pointers(above + "/0", list.get(0), pointers);
    }
    return pointers;
  }

  private static void put(ObjectNode recipe, String pointer, JsonNode value) {
    int slash = pointer.lastIndexOf('/');
    JsonNode parent = recipe;
    for (String name : pointer.substring(1, Math.max(1, slash)).split("/", -1)) {
      if (!name.isEmpty()) {
        parent = parent instanceof ArrayNode list ? list.get(0) : child((ObjectNode) parent, name);
      }
    }
    if (parent instanceof ArrayNode list) {
      list.set(0, value);
    } else {
      ((ObjectNode) parent).set(pointer.substring(slash + 1), value);
    }
  }

  private static JsonNode child(ObjectNode parent, String name) {
    return parent.has(name) ? parent.get(name) : parent.putObject(name);
  }
}
