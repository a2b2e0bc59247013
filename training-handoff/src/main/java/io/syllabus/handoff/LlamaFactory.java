package io.syllabus.handoff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code dataset_info.json}: how LLaMA-Factory reads the alpaca and sharegpt files. A column that
 * no row of a file uses must not be mapped, or its loader fails on the missing key.
 */
final class LlamaFactory {
  private static final Map<String, String> TAGS =
      Map.of(
          "role_tag", "from",
          "content_tag", "value",
          "user_tag", "human",
          "assistant_tag", "gpt",
          "observation_tag", "observation",
          "function_tag", "function_call",
          "system_tag", "system");

  private LlamaFactory() {}

  /** One entry per file, named {@code dataset_split_format}. */
  static ObjectNode datasetInfo(String dataset, List<WrittenFile> files) {
    ObjectNode info = StableJson.object();
    for (WrittenFile file : files) {
      String name = "%s_%s_%s".formatted(dataset, file.split(), file.format());
      if (file.format().equals("alpaca")) {
        info.set(name, alpaca(file));
      } else if (file.format().equals("sharegpt")) {
        info.set(name, sharegpt(file));
      }
    }
    return info;
  }

  private static ObjectNode alpaca(WrittenFile file) {
    ObjectNode entry = entry(file);
    ObjectNode columns = entry.putObject("columns");
    columns.put("prompt", "instruction").put("query", "input").put("response", "output");
    mapIfUsed(columns, file.keys(), "system", "history");
    return entry;
  }

  private static ObjectNode sharegpt(WrittenFile file) {
    ObjectNode entry = entry(file);
    ObjectNode columns = entry.putObject("columns").put("messages", "conversations");
    mapIfUsed(columns, file.keys(), "system", "tools");
    ObjectNode tags = entry.putObject("tags");
    TAGS.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(tag -> tags.put(tag.getKey(), tag.getValue()));
    return entry;
  }

  private static ObjectNode entry(WrittenFile file) {
    return StableJson.object().put("file_name", file.path()).put("formatting", file.format());
  }

  private static void mapIfUsed(ObjectNode columns, Set<String> used, String... names) {
    for (String name : names) {
      if (used.contains(name)) {
        columns.put(name, name);
      }
    }
  }
}
