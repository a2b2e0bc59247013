package io.syllabus.udfs.models;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A model's own tokenizer. Safe for any number of threads. */
final class TokenReader implements AutoCloseable {
  private final HuggingFaceTokenizer tokenizer;

  /**
   * @param file what stands in {@code tokenizer.json}
   * @param maxTokens of a window, its special tokens included
   */
  TokenReader(JsonNode file, int maxTokens) throws IOException {
    String most = String.valueOf(maxTokens);
    this.tokenizer =
        open(
            file,
            Map.of(
                "truncation",
                "true",
                "maxLength",
                most,
                "modelMaxLength",
                most,
                "padding",
                "false"));
  }

  /** One that adds no special tokens and cuts nothing. */
  TokenReader(JsonNode file) throws IOException {
    this.tokenizer =
        open(file, Map.of("truncation", "false", "padding", "false", "addSpecialTokens", "false"));
  }

  private static HuggingFaceTokenizer open(JsonNode file, Map<String, String> options)
      throws IOException {
    DjlOffline.ensure();
    byte[] json = file.toString().getBytes(UTF_8);
    try {
      return HuggingFaceTokenizer.newInstance(new ByteArrayInputStream(json), options);
    } catch (RuntimeException e) {
      throw new IOException("tokenizer.json is none that can be read", e);
    }
  }

  /** The ids of a text's tokens, those of its first window where it has several. */
  long[] ids(String text) {
    return tokenizer.encode(text).getIds();
  }

  /**
   * A text from its start to its end in windows of as many tokens as a model reads; at least one.
   */
  List<TokenInput> windows(String text) {
    Encoding first = tokenizer.encode(text, true, true);
    return Stream.concat(Stream.of(first), Arrays.stream(first.getOverflowing()))
        .map(one -> new TokenInput(one.getIds(), one.getAttentionMask(), one.getTypeIds()))
        .toList();
  }

  @Override
  public void close() {
    tokenizer.close();
  }
}
