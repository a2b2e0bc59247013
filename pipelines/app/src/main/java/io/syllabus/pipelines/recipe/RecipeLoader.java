package io.syllabus.pipelines.recipe;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.engine.UsageException;
import io.syllabus.schemas.Ids;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/** Reads recipes: resolves the tree, makes paths absolute, binds it to the records. */
public final class RecipeLoader {
  private static final ObjectMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  private RecipeLoader() {}

  /**
   * A recipe and its hash.
   *
   * @param recipe as bound
   * @param sha256 of the resolved tree without the workspace and what variables hold, 64 hex digits
   * @param places where its keys were said
   */
  public record Loaded(Recipe recipe, String sha256, RecipePlaces places) {}

  /**
   * The recipe of a file.
   *
   * @param settings {@code --set} keys and values, the last word
   * @throws UsageException with problem, cause and cure
   */
  public static Loaded load(Path file, Map<String, String> settings) {
    RecipePlaces places = new RecipePlaces(file);
    try {
      ObjectNode tree = RecipeTree.resolve(file, settings, places);
      String sha256 = hash(tree);
      RecipePaths.resolve(tree, file.toAbsolutePath().normalize().getParent());
      return new Loaded(bind(tree), sha256, places);
    } catch (UsageException | IllegalArgumentException e) {
      throw places.located(e);
    }
  }

  /** The reference alone with settings, for stages that are tried without a recipe. */
  public static Recipe defaults(Map<String, String> settings) {
    ObjectNode tree = RecipeTree.defaults(settings);
    tree.put("name", "try");
    return bind(tree);
  }

  /**
   * A tree that cannot be bound is looked through again, by the schema: it has the better words.
   */
  private static Recipe bind(ObjectNode tree) {
    try {
      return JSON.treeToValue(RecogniserFile.read(tree), Recipe.class);
    } catch (JsonMappingException e) {
      RecipeFaults.refuse(tree);
      throw new UsageException(words(e));
    } catch (JsonProcessingException e) {
      throw new UsageException("Cannot use the recipe: " + e.getOriginalMessage());
    }
  }

  private static String words(JsonMappingException e) {
    return e instanceof ValueInstantiationException
        ? e.getCause().getMessage()
        : "Cannot use %s: %s; see conf/reference.yaml".formatted(path(e), e.getOriginalMessage());
  }

  private static String path(JsonMappingException e) {
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference step : e.getPath()) {
      path.append(path.isEmpty() || step.getFieldName() == null ? "" : ".");
      path.append(step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName());
    }
    return path.toString();
  }

  /** The same recipe has the same hash wherever its workspace lies. */
  private static String hash(ObjectNode tree) {
    ObjectNode without = tree.deepCopy();
    without.remove("workspace");
    JsonNode sorted = JSON.valueToTree(JSON.convertValue(without, java.util.TreeMap.class));
    return Ids.sha256(sorted.toString().getBytes(StandardCharsets.UTF_8));
  }
}
