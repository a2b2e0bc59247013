package io.syllabus.udfs.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The special tokens that a template may write, as the {@code tokenizer_config.json} beside a
 * tokenizer names them.
 *
 * @param variables bos_token, eos_token, …, by name; empty where there is no such file
 * @param told whether there is such a file: a token that it leaves out does not exist
 */
public record SpecialTokens(Map<String, String> variables, boolean told) {
  private static final String CONFIG = "tokenizer_config.json";
  private static final List<String> NAMES =
      List.of(
          "bos_token",
          "eos_token",
          "unk_token",
          "sep_token",
          "pad_token",
          "cls_token",
          "mask_token");

  /**
   * The tokens of a model: those of the tokenizer_config.json that its template comes from, else of
   * the one beside its tokenizer, else of the one beside its template.
   *
   * @param template name or path of the template, empty if there is none
   * @param tokenizer path of the tokenizer, empty if there is none
   * @throws IllegalArgumentException if that file cannot be read
   */
  public static SpecialTokens of(String template, String tokenizer) {
    return Stream.of(itself(template), beside(tokenizer), beside(template))
        .flatMap(Optional::stream)
        .findFirst()
        .map(SpecialTokens::in)
        .orElse(new SpecialTokens(Map.of(), false));
  }

  /** A file by another name may hold the template alone, as chat_template.json does. */
  private static Optional<JsonNode> itself(String template) {
    Path file = Path.of(template);
    return template.endsWith(".json") && Files.isRegularFile(file)
        ? Optional.of(read(file))
            .filter(tree -> file.endsWith(CONFIG) || NAMES.stream().anyMatch(tree::has))
        : Optional.empty();
  }

  /** The name of a built-in template is no path, and nothing lies beside it. */
  private static Optional<JsonNode> beside(String file) {
    if (file.isBlank() || BuiltinTemplates.names().contains(file)) {
      return Optional.empty();
    }
    Path config = Path.of(file).resolveSibling(CONFIG);
    return Files.isRegularFile(config) ? Optional.of(read(config)) : Optional.empty();
  }

  private static SpecialTokens in(JsonNode tree) {
    Map<String, String> variables = new TreeMap<>();
    NAMES.forEach(name -> add(name, tree.path(name), variables));
    return new SpecialTokens(variables, true);
  }

  /**
   * The tokens that a template writes and of which nobody has said what they are: it would render
   * without them, and the model would learn a text that it never sees.
   *
   * @param source of the template
   * @param named variables that are given beside these tokens
   */
  public List<String> missing(String source, Map<String, ?> named) {
    return told
        ? List.of()
        : NAMES.stream().filter(name -> source.contains(name) && !named.containsKey(name)).toList();
  }

  /** A token is a text, or an object that holds it as content. */
  private static void add(String name, JsonNode token, Map<String, String> variables) {
    JsonNode content = token.isObject() ? token.path("content") : token;
    if (content.isTextual()) {
      variables.put(name, content.asText());
    }
  }

  private static JsonNode read(Path file) {
    try {
      return new ObjectMapper().readTree(file.toFile());
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "Cannot read %s: it is no JSON; copy it anew from the model".formatted(file), e);
    }
  }
}
