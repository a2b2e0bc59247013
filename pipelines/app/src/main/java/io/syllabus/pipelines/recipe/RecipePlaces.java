package io.syllabus.pipelines.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import io.syllabus.engine.UsageException;
import io.syllabus.udfs.text.YamlFile;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where each key of a recipe was said, so that an error can tell it: "Cannot use KEY=…: why; cure"
 * names the key, whoever throws it.
 */
public final class RecipePlaces {
  private static final Pattern KEYED = Pattern.compile("Cannot \\w+ (.*)", Pattern.DOTALL);
  private final Path recipe;
  private final Map<String, String> places = new LinkedHashMap<>();

  RecipePlaces(Path recipe) {
    this.recipe = recipe;
  }

  /** The keys of a file, unless a file above it has said them; sources by index and by name. */
  void add(Path file, YamlFile yaml) {
    yaml.lines().forEach((key, line) -> add(file, yaml.tree(), key, line));
  }

  private void add(Path file, JsonNode tree, String key, int line) {
    String place = "%s, line %d".formatted(file, line);
    places.putIfAbsent(key, place);
    JsonNode sources = tree.path("sources");
    for (int i = 0; i < sources.size(); i++) {
      String own = "sources[%d]".formatted(i);
      if (key.equals(own) || key.startsWith(own + ".")) {
        String name = "sources." + sources.get(i).path("name").asText();
        places.putIfAbsent(name + key.substring(own.length()), place);
      }
    }
  }

  /** A key of {@code --set}, which has the last word. */
  void set(String key) {
    places.put(key, "--set " + key);
  }

  /** The same error with the place of the key that it names, if it names one. */
  public UsageException located(RuntimeException error) {
    Matcher keyed = KEYED.matcher(error.getMessage());
    return new UsageException(
        keyed.matches() ? error.getMessage() + place(keyed.group(1)) : error.getMessage());
  }

  /** That of the longest key that a text begins with; the recipe's own for one that is not said. */
  private String place(String text) {
    String place =
        places.keySet().stream()
            .filter(key -> !key.isEmpty() && begins(text, key))
            .max(Comparator.comparingInt(String::length))
            .map(places::get)
            .orElse(RecipeShape.of(text.split("\\W", 2)[0]) == null ? "" : recipe.toString());
    return place.isEmpty() || text.contains(place) ? "" : " (" + place + ")";
  }

  private static boolean begins(String text, String key) {
    return text.startsWith(key)
        && (text.length() == key.length() || ".=[: ".indexOf(text.charAt(key.length())) >= 0);
  }
}
