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
  private static final Pattern ELEMENT = Pattern.compile("([\\w.]+)\\[(\\d+)](.*)");
  private final Path recipe;
  private final Map<String, String> places = new LinkedHashMap<>();

  RecipePlaces(Path recipe) {
    this.recipe = recipe;
  }

  /** The keys of a file, unless a file above it has said them. */
  void add(Path file, YamlFile yaml) {
    yaml.lines()
        .forEach(
            (key, line) -> {
              String place = "%s, line %d".formatted(file, line);
              places.putIfAbsent(key, place);
              places.putIfAbsent(named(yaml.tree(), key), place);
            });
  }

  /** Sources and gates are called by their names where they have some, and not by their index. */
  private static String named(JsonNode tree, String key) {
    Matcher element = ELEMENT.matcher(key);
    if (!element.matches()) {
      return key;
    }
    String name =
        tree.at("/" + element.group(1).replace('.', '/'))
            .path(Integer.parseInt(element.group(2)))
            .path("name")
            .asText();
    return name.isEmpty() ? key : element.group(1) + "." + name + element.group(3);
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
