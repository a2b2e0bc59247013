package io.syllabus.udfs.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.udfs.models.SentenceConf.Length;
import io.syllabus.udfs.models.SentenceConf.Letters;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** What the files of a folder of sentence-transformers say of a model, old releases' and new. */
final class SentenceFolder {
  private static final List<String> KNOWN = List.of("Transformer", "Pooling", "Normalize");
  private static final Map<String, String> CASING =
      Map.of(
          "do_lower_case", "lowercase",
          "strip_accents", "strip_accents",
          "tokenize_chinese_chars", "handle_chinese_chars");
  private static final int SHORT = 512; // tokens, where no file says how many

  private final ModelFolder folder;
  private final ModelFolder transformer;
  private final JsonNode pooling;
  private final List<String> modules = new ArrayList<>();

  SentenceFolder(ModelFolder folder) {
    this.folder = folder;
    JsonNode list = folder.json("modules.json");
    list.forEach(module -> modules.add(type(module)));
    this.transformer = new ModelFolder(folder.path().resolve(place(list, "Transformer", "")));
    this.pooling =
        folder.json(Path.of(place(list, "Pooling", "1_Pooling"), "config.json").toString());
  }

  SentenceConf conf() {
    checkModules();
    JsonNode said = transformer.json("sentence_bert_config.json");
    return new SentenceConf(
        pooling(),
        modules.contains("Normalize") ? Length.UNIT : Length.AS_POOLED,
        said.path("do_lower_case").asBoolean() ? Letters.LOWERED : Letters.AS_WRITTEN,
        prompt(),
        maxTokens(said));
  }

  private void checkModules() {
    if (pooling.isMissingNode()) {
      throw folder.refusal(
          "it does not say how its tokens are pooled (modules.json, 1_Pooling)",
          "save it with sentence-transformers");
    }
    for (String module : modules) {
      if (!KNOWN.contains(module)) {
        throw folder.refusal(
            "its modules.json has a module " + module,
            "use a model of " + String.join(", ", KNOWN) + " alone");
      }
    }
  }

  private Pooling pooling() {
    List<String> ways = ways();
    return Optional.of(String.join(" and ", ways))
        .flatMap(Pooling::named)
        .orElseThrow(
            () ->
                folder.refusal(
                    "its pooling is not known here: " + ways,
                    "use a model that pools by one of cls, mean, max, lasttoken"));
  }

  /** Older releases have a flag for each way of pooling, newer ones a name, or several. */
  private List<String> ways() {
    List<String> ways = new ArrayList<>();
    JsonNode mode = pooling.path("pooling_mode");
    mode.forEach(one -> ways.add(one.asText()));
    if (mode.isTextual()) {
      ways.add(mode.asText());
    }
    pooling
        .fields()
        .forEachRemaining(
            flag -> {
              if (flag.getKey().startsWith("pooling_mode_") && flag.getValue().asBoolean()) {
                ways.add(flag.getKey());
              }
            });
    return ways;
  }

  private String prompt() {
    JsonNode said = folder.json("config_sentence_transformers.json");
    String prompt = said.path("prompts").path(said.path("default_prompt_name").asText()).asText();
    if (!prompt.isEmpty() && !pooling.path("include_prompt").asBoolean(true)) {
      throw folder.refusal(
          "it leaves its prompt out of its pooling", "use a model that pools all tokens");
    }
    return prompt;
  }

  /** A tokenizer without a bound says 10³⁰, so that these are no whole numbers. */
  private int maxTokens(JsonNode said) {
    double most =
        Math.min(
            Math.min(
                said.path("max_seq_length").asDouble(Double.MAX_VALUE),
                transformer
                    .json("config.json")
                    .path("max_position_embeddings")
                    .asDouble(Double.MAX_VALUE)),
            transformer
                .json("tokenizer_config.json")
                .path("model_max_length")
                .asDouble(Double.MAX_VALUE));
    return most > Integer.MAX_VALUE ? SHORT : (int) most;
  }

  /**
   * The tokenizer's file with the casing that its configuration says: transformers lays it over
   * that of the file, and some files keep case where the model does not.
   */
  JsonNode tokenizer() {
    transformer.needed("save its fast tokenizer with transformers", "tokenizer.json");
    JsonNode file = transformer.json("tokenizer.json");
    JsonNode said = transformer.json("tokenizer_config.json");
    if (file.path("normalizer").path("type").asText().equals("BertNormalizer")) {
      ObjectNode normalizer = (ObjectNode) file.get("normalizer");
      CASING.forEach(
          (key, name) ->
              Optional.ofNullable(said.get(key)).ifPresent(v -> normalizer.set(name, v)));
    }
    return file;
  }

  Path weights() {
    return transformer.needed(
        "export it as ONNX (sentence-transformers, optimum) or TorchScript (torch.jit)",
        "model.onnx",
        "onnx/model.onnx",
        "model.pt");
  }

  /** The dimension that the configuration names; nothing where it names none. */
  Optional<Integer> dimension() {
    return Optional.of(pooling.path("embedding_dimension"))
        .map(said -> said.isInt() ? said : pooling.path("word_embedding_dimension"))
        .filter(JsonNode::isInt)
        .map(JsonNode::asInt);
  }

  /** The last word of a module's class. */
  private static String type(JsonNode module) {
    String type = module.path("type").asText();
    return type.substring(type.lastIndexOf('.') + 1);
  }

  private static String place(JsonNode modules, String type, String usual) {
    return StreamSupport.stream(modules.spliterator(), false)
        .filter(module -> type(module).equals(type))
        .map(module -> module.path("path").asText())
        .findFirst()
        .orElse(usual);
  }
}
