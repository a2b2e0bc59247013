package io.syllabus.pipelines.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import io.syllabus.pipelines.SmallRecipe;
import io.syllabus.udfs.mask.MaskConf;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The reference and the records that it feeds say the same. */
class ReferenceTest {
  /** Keys of {@code mask}, which binds its tree itself. */
  private static final Set<String> MASK =
      Set.of(
          "mask.default", "mask.threshold", "mask.chineseNames", "mask.keyEnv", "mask.recognisers");

  @Test
  void everyKeyIsAComponentAndEveryComponentAKey() {
    Set<String> components = new TreeSet<>(MASK);
    collect(Recipe.class, "", components);
    Set<String> keys = new TreeSet<>();
    collect(RecipeTree.reference(), "", keys);
    assertThat(keys).isEqualTo(components);
  }

  @Test
  void theStylesOfTypesStandBesideTheOtherKeysOfMask() {
    assertThat(MaskConf.class.getRecordComponents()).hasSize(MASK.size() + 1);
  }

  @Test
  void everyKeyHasAComment() {
    Map<String, String> comments = RecipeComments.of(RecipeTree.referenceText());
    Set<String> keys = new TreeSet<>();
    collect(RecipeTree.reference(), "", keys);
    assertThat(comments).containsKeys(keys.toArray(String[]::new));
    assertThat(keys).allSatisfy(key -> assertThat(told(comments, key)).as(key).isTrue());
  }

  @Test
  void theDefaultsBind() {
    assertThatCode(() -> RecipeLoader.defaults(Map.of())).doesNotThrowAnyException();
    assertThat(RecipeLoader.defaults(Map.of()).sources()).isEmpty();
  }

  @Test
  void theReferenceOnTheClassPathIsTheOneInConf() throws IOException {
    assertThat(Files.readString(SmallRecipe.home().resolve("conf/reference.yaml")))
        .isEqualTo(RecipeTree.referenceText());
  }

  /** A short key of a map that has a comment, such as lora.rank, needs none of its own. */
  private static boolean told(Map<String, String> comments, String key) {
    int dot = key.lastIndexOf('.');
    return !comments.get(key).isEmpty()
        || (dot > 0 && !comments.getOrDefault(key.substring(0, dot), "").isEmpty());
  }

  private static void collect(Type type, String prefix, Set<String> keys) {
    if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
      collect(list.getActualTypeArguments()[0], prefix, keys);
    }
    if (type == MaskConf.class || !(type instanceof Class<?> record) || !record.isRecord()) {
      return;
    }
    for (RecordComponent component : record.getRecordComponents()) {
      Set<String> below = new TreeSet<>();
      collect(component.getGenericType(), prefix + component.getName() + ".", below);
      boolean leaf = below.isEmpty() && component.getType() != MaskConf.class;
      keys.addAll(leaf ? Set.of(prefix + component.getName()) : below);
    }
  }

  private static void collect(JsonNode tree, String prefix, Set<String> keys) {
    for (Map.Entry<String, JsonNode> entry : tree.properties()) {
      String key = prefix + entry.getKey();
      JsonNode value = entry.getValue();
      boolean template = value.isArray() && value.size() == 1 && value.get(0).isObject();
      if (template) {
        collect(value.get(0), key + ".", keys);
      } else if (value.isObject() && !RecipeShape.isOpen(key)) {
        collect(value, key + ".", keys);
      } else {
        keys.add(key);
      }
    }
  }
}
