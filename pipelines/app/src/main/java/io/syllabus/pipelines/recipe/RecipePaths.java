package io.syllabus.pipelines.recipe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.syllabus.engine.UsageException;
import io.syllabus.udfs.chat.BuiltinTemplates;
import java.nio.file.Path;
import java.util.List;
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
          "/render/tokenizer",
          "/extract/ocr/tessdata");

  /** Keys whose list holds paths. */
  private static final List<String> LISTS = List.of("/structure/rules", "/curate/eval");

  /** Such as s3a:// and file:/; a colon alone may stand in a file's name. */
  private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]+):/{1,3}");

  private RecipePaths() {}

  /** Resolves them against a folder, which may itself be relative to another. */
  static void resolve(ObjectNode tree, Path folder) {
    PATHS.forEach(pointer -> replace(tree, pointer, folder));
    for (JsonNode source : tree.path("sources")) {
      if (source instanceof ObjectNode one) { // else it is refused when the trees are joined
        String name = "sources." + one.path("name").asText();
        replace(one, "/path", name + ".path", folder);
        table(one, name + ".table", folder);
      }
    }
    for (String pointer : LISTS) {
      if (tree.at(pointer) instanceof ArrayNode list) {
        for (int i = 0; i < list.size(); i++) {
          list.set(i, absolute(list.get(i), key(pointer), folder));
        }
      }
    }
    String template = tree.at("/render/template").asText();
    boolean isName = BuiltinTemplates.names().contains(template); // such as qwen2.5
    if (!isName && (template.contains("/") || template.contains("."))) {
      replace(tree, "/render/template", folder);
    }
  }

  private static String key(String pointer) {
    return pointer.substring(1).replace('/', '.');
  }

  private static void replace(ObjectNode tree, String pointer, Path folder) {
    replace(tree, pointer, key(pointer), folder);
  }

  private static void replace(ObjectNode tree, String pointer, String name, Path folder) {
    int slash = pointer.lastIndexOf('/');
    JsonNode parent = tree.at(pointer.substring(0, slash));
    String key = pointer.substring(slash + 1);
    if (parent instanceof ObjectNode object && object.path(key).isTextual()) {
      object.set(key, absolute(object.get(key), name, folder));
    }
  }

  /** The folder behind the word and colon that say what it holds. */
  private static void table(ObjectNode source, String name, Path folder) {
    String table = source.path("table").asText();
    int colon = table.indexOf(':') + 1;
    if (colon > 0 && !table.startsWith("jdbc:")) {
      JsonNode path = absolute(TextNode.valueOf(table.substring(colon)), name, folder);
      source.put("table", table.substring(0, colon) + path.asText());
    }
  }

  private static JsonNode absolute(JsonNode path, String key, Path folder) {
    String text = path.asText();
    if (text.isBlank() || (isData(key) && isElsewhere(text))) {
      return path;
    }
    return TextNode.valueOf(folder.resolve(local(text, key)).normalize().toString());
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
    if (path.startsWith("~") || path.contains("${")) {
      throw new UsageException(
          "Cannot use %s=%s: neither ~ nor variables are expanded; write the whole path"
              .formatted(key, path));
    }
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
