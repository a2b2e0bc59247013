package io.syllabus.udfs.chat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The special tokens that a template may write, as the {@code tokenizer_config.json} beside a
 * tokenizer names them.
 *
 * @param variables bos_token, eos_token, …, by name; empty where there is no such file
 */
public record SpecialTokens(Map<String, String> variables) {
  private static final List<String> NAMES =
      List.of("bos_token", "eos_token", "unk_token", "pad_token");

  /** Tokens by which the main families end an assistant's turn. */
  private static final List<String> END_OF_TURN =
      List.of(
          "<|im_end|>",
          "<|eot_id|>",
          "<|end|>",
          "<end_of_turn>",
          "<|endoftext|>",
          "<｜end▁of▁sentence｜>",
          "</s>");

  /** The tokens of a tokenizer, by the file beside it. */
  public static SpecialTokens beside(Path tokenizer) {
    Path config = tokenizer.resolveSibling("tokenizer_config.json");
    Map<String, String> variables = new TreeMap<>();
    if (Files.isRegularFile(config)) {
      JsonNode tree = read(config);
      NAMES.forEach(name -> add(name, tree.path(name), variables));
    }
    return new SpecialTokens(variables);
  }

  /** Tokens that can end an assistant's turn, the model's own first. */
  public List<String> endOfTurn() {
    List<String> ends = new ArrayList<>();
    if (variables.containsKey("eos_token")) {
      ends.add(variables.get("eos_token"));
    }
    ends.addAll(END_OF_TURN);
    return ends;
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
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
