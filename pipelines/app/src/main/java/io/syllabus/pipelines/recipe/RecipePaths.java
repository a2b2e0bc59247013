package io.syllabus.pipelines.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.syllabus.engine.UsageException;
import io.syllabus.udfs.chat.BuiltinTemplates;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paths of a recipe are relative to its file, so that it can be run from any folder. */
final class RecipePaths {
  /** Keys whose text is a path, by their place in the tree. */
  private static final List<String> PATHS =
      List.of(
          "/workspace",
          "/scenarios",
          "/mask/recognisers",
          "/score/lexicon",
          "/score/seeds",
          "/score/background",
          "/score/classifier",
          "/render/tokenizer",
          "/extract/ocr/tessdata");

  /** Keys whose list holds paths. */
  private static final List<String> LISTS = List.of("/structure/rules", "/curate/eval");

  /** Such as s3a:// and file:/; a colon alone may stand in a file's name. */
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):/{1,3}");

  private final Path folder;
  private final Optional<Variables> variables; // none where the folder is not the last one

  private RecipePaths(Path folder, Optional<Variables> variables) {
    this.folder = folder;
    this.variables = variables;
  }

  /** Resolves them against the folder of the recipe that is run, and fills in their variables. */
  static void resolve(ObjectNode tree, Path folder) {
    new RecipePaths(folder, Optional.of(new Variables(System.getenv()))).resolve(tree);
  }

  /** Makes paths of a recipe below relative to the one above; its variables stay as they are. */
  static void move(ObjectNode tree, Path way) {
    new RecipePaths(way, Optional.empty()).resolve(tree);
  }

  private void resolve(ObjectNode tree) {
    PATHS.forEach(pointer -> replace(tree, pointer));
    for (JsonNode source : tree.path("sources")) {
      if (source instanceof ObjectNode one) { // else it is refused when the trees are joined
        String name = "sources." + one.path("name").asText();
        replace(one, "/path", name + ".path");
        table(one, name + ".table");
      }
    }
    for (String pointer : LISTS) {
      if (tree.at(pointer) instanceof ArrayNode list) {
        for (int i = 0; i < list.size(); i++) {
          list.set(i, absolute(list.get(i), key(pointer)));
        }
      }
    }
    tree.at("/judge/references")
        .fieldNames()
        .forEachRemaining(name -> replace(tree, "/judge/references/" + name));
    if (tree.at("/score/perplexity") instanceof ArrayNode models) {
      for (int i = 0; i < models.size(); i++) {
        if (models.get(i).isTextual()) { // else it is refused by its type
          models.set(i, behindWord(models.get(i).asText(), "score.perplexity"));
        }
      }
    }
    String template = tree.at("/render/template").asText();
    boolean isName = BuiltinTemplates.names().contains(template); // such as qwen2.5
    if (!isName && (template.contains("/") || template.contains("."))) {
      replace(tree, "/render/template");
    }
  }

  private static String key(String pointer) {
    return pointer.substring(1).replace('/', '.');
  }

  private void replace(ObjectNode tree, String pointer) {
    replace(tree, pointer, key(pointer));
  }

  private void replace(ObjectNode tree, String pointer, String name) {
    int slash = pointer.lastIndexOf('/');
    JsonNode parent = tree.at(pointer.substring(0, slash));
    String key = pointer.substring(slash + 1);
    if (parent instanceof ObjectNode object && object.path(key).isTextual()) {
      object.set(key, absolute(object.get(key), name));
    }
  }

  /** The folder behind the word and colon that say what it holds, or an address with variables. */
  private void table(ObjectNode source, String name) {
    String table = source.path("table").asText();
    if (TablePlace.isAddress(table)) {
      source.put("table", variables.map(own -> own.expanded(name, table)).orElse(table));
    } else if (table.contains(":")) {
      source.set("table", behindWord(table, name));
    }
  }

  /** A path behind a word and a colon that say what lies there. */
  private TextNode behindWord(String text, String name) {
    int colon = text.indexOf(':') + 1;
    JsonNode path = absolute(TextNode.valueOf(text.substring(colon)), name);
    return TextNode.valueOf(text.substring(0, colon) + path.asText());
  }

  private JsonNode absolute(JsonNode path, String key) {
    String text = path.asText();
    if (path.isNull() || text.isBlank() || (variables.isEmpty() && Variables.leads(text))) {
      return path;
    }
    String whole = variables.map(own -> own.path(key, text)).orElse(text);
    return isData(key) && isElsewhere(whole)
        ? TextNode.valueOf(whole)
        : TextNode.valueOf(folder.resolve(local(whole, key)).normalize().toString());
  }

  /** What may lie on any file system; what steers a run lies beside the recipe. */
  private static boolean isData(String key) {
    return key.equals("workspace") || key.startsWith("sources.");
  }

  private static boolean isElsewhere(String path) {
    Matcher scheme = SCHEME.matcher(path);
    return scheme.lookingAt() && !scheme.group(1).equalsIgnoreCase("file");
  }

  /** What lies elsewhere would silently become a local folder of that name. */
  private static String local(String path, String key) {
    Matcher scheme = SCHEME.matcher(path);
    if (!scheme.lookingAt()) {
      return path;
    }
    if (!scheme.group(1).equalsIgnoreCase("file")) {
      throw new UsageException(
          "Cannot use %s=%s: only sources and the workspace may lie on %s; copy it to this machine, and name its local path"
              .formatted(key, path, scheme.group(1)));
    }
    return path.substring(scheme.end()).replaceFirst("^/*", "/");
  }
}
