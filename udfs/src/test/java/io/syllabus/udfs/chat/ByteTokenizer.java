package io.syllabus.udfs.chat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes the smallest tokenizer that reads everything: a token per byte, and special ones. */
final class ByteTokenizer {
  private ByteTokenizer() {}

  static Path write(Path folder, String... special) throws IOException {
    Map<String, Object> vocabulary = new LinkedHashMap<>();
    for (int b = 0; b < 256; b++) {
      vocabulary.put(Character.toString(letter(b)), b);
    }
    List<Object> added = new ArrayList<>();
    for (String token : special) {
      added.add(
          Map.of(
              "id",
              256 + added.size(),
              "content",
              token,
              "special",
              true,
              "normalized",
              false,
              "single_word",
              false,
              "lstrip",
              false,
              "rstrip",
              false));
    }
    Map<String, Object> bytes =
        Map.of(
            "type",
            "ByteLevel",
            "add_prefix_space",
            false,
            "trim_offsets",
            false,
            "use_regex",
            true);
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("version", "1.0");
    json.put("added_tokens", added);
    json.put("pre_tokenizer", bytes);
    json.put("decoder", bytes);
    json.put("model", Map.of("type", "BPE", "vocab", vocabulary, "merges", List.of()));
    Path file = folder.resolve("tokenizer.json");
    Files.writeString(file, new ObjectMapper().writeValueAsString(json));
    return file;
  }

  /** The letter that stands for a byte in byte-level vocabularies. */
  private static int letter(int b) {
    int moved = 0;
    for (int i = 0; i < b; i++) {
      moved += isPrintable(i) ? 0 : 1;
    }
    return isPrintable(b) ? b : 256 + moved;
  }

  private static boolean isPrintable(int b) {
    return (b >= '!' && b <= '~') || (b >= 0xa1 && b <= 0xac) || b >= 0xae;
  }
}
