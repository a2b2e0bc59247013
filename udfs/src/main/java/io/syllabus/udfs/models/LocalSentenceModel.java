package io.syllabus.udfs.models;

import ai.djl.engine.EngineException;
import ai.onnxruntime.OrtException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.udfs.models.SentenceConf.Length;
import io.syllabus.udfs.models.SentenceConf.Letters;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;

/**
 * A sentence model by path: a folder as sentence-transformers saves it, with its weights as ONNX
 * ({@code model.onnx}, {@code onnx/model.onnx}) or TorchScript ({@code model.pt}). Pooling, length,
 * prompt, casing and the longest text are what its configuration files say.
 */
public final class LocalSentenceModel {
  private static final String SAVE = "save it with sentence-transformers";
  private static final List<String> KNOWN = List.of("Transformer", "Pooling", "Normalize");
  private static final List<String> CASING =
      List.of("do_lower_case", "strip_accents", "tokenize_chinese_chars");
  private static final List<String> NORMALIZER =
      List.of("lowercase", "strip_accents", "handle_chinese_chars"); // by the same places
  private static final int SHORT = 512; // tokens, where no file says how many

  private final ModelFolder folder;
  private final ModelFolder transformer;
  private final JsonNode pooling;
  private final List<String> modules = new ArrayList<>();

  private LocalSentenceModel(ModelFolder folder) {
    this.folder = folder;
    JsonNode list = folder.json("modules.json");
    list.forEach(module -> modules.add(type(module)));
    this.transformer = new ModelFolder(folder.path().resolve(place(list, "Transformer")));
    this.pooling = folder.json(Path.of(place(list, "Pooling"), "config.json").toString());
  }

  /**
   * Opens a model and tries it on one text.
   *
   * @throws IllegalArgumentException where the folder lacks its tokenizer or weights, does
   *     something that is not known here, gives vectors of another dimension than its configuration
   *     says, or differs from its own list of checksums
   */
  public static SentenceModel open(Path path) {
    LocalSentenceModel model = new LocalSentenceModel(ModelFolder.open(path));
    SentenceConf conf = model.conf();
    TokenReader tokens = model.tokens(conf.maxTokens());
    SentenceModel opened = new SentenceModel(conf, tokens, model.network());
    try {
      model.checkDimension(opened);
      return opened;
    } catch (RuntimeException e) {
      opened.close();
      throw e;
    }
  }

  private SentenceConf conf() {
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
          "it does not say how its tokens are pooled (modules.json, 1_Pooling)", SAVE);
    }
    for (String module : modules) {
      if (!KNOWN.contains(module)) {
        throw folder.refusal(
            "its modules.json has a module " + module,
            "use a model of " + String.join(", ", KNOWN) + " alone");
      }
    }
  }

  /** Older releases have a flag for each way of pooling, newer ones a name. */
  private Pooling pooling() {
    List<String> ways = new ArrayList<>();
    if (pooling.has("pooling_mode")) {
      ways.add(pooling.get("pooling_mode").asText());
    }
    pooling
        .fields()
        .forEachRemaining(
            flag -> {
              if (flag.getKey().startsWith("pooling_mode_") && flag.getValue().asBoolean()) {
                ways.add(flag.getKey());
              }
            });
    return Optional.of(ways)
        .filter(known -> known.size() == 1)
        .flatMap(known -> Pooling.named(known.get(0)))
        .orElseThrow(
            () ->
                folder.refusal(
                    "its pooling is not known here: " + ways,
                    "use a model that pools by one of cls, mean, max, lasttoken"));
  }

  private String prompt() {
    JsonNode prompts = folder.json("config_sentence_transformers.json");
    String prompt =
        prompts.path("prompts").path(prompts.path("default_prompt_name").asText()).asText();
    if (!prompt.isEmpty() && !pooling.path("include_prompt").asBoolean(true)) {
      throw folder.refusal(
          "it leaves its prompt out of its pooling", "use a model that pools all tokens");
    }
    return prompt;
  }

  private int maxTokens(JsonNode said) {
    long most =
        Math.min(
            transformer.json("config.json").path("max_position_embeddings").asLong(SHORT),
            transformer.json("tokenizer_config.json").path("model_max_length").asLong(SHORT));
    return (int) Math.min(said.path("max_seq_length").asLong(most), most);
  }

  /**
   * The tokenizer, with the casing that its configuration says: transformers lays it over that of
   * the file, and some files keep case where the model does not.
   */
  private TokenReader tokens(int maxTokens) {
    transformer.needed("save its fast tokenizer with transformers", "tokenizer.json");
    JsonNode file = transformer.json("tokenizer.json");
    JsonNode said = transformer.json("tokenizer_config.json");
    if (file.path("normalizer").path("type").asText().equals("BertNormalizer")) {
      for (int i = 0; i < CASING.size(); i++) {
        if (said.has(CASING.get(i))) {
          ((ObjectNode) file.get("normalizer")).set(NORMALIZER.get(i), said.get(CASING.get(i)));
        }
      }
    }
    try {
      return new TokenReader(file, maxTokens);
    } catch (IOException | RuntimeException e) {
      throw folder.refusal(
          "its tokenizer.json is none that can be read", "save it with transformers again");
    }
  }

  private Network network() {
    Path weights =
        transformer
            .file("model.onnx", "onnx/model.onnx", "model.pt")
            .orElseGet(
                () ->
                    folder.needed(
                        "export it with sentence-transformers or optimum (ONNX) or torch.jit (TorchScript)",
                        "model.onnx",
                        "onnx/model.onnx",
                        "model.pt"));
    try {
      return weights.toString().endsWith(".pt")
          ? TorchNetwork.open(weights)
          : OnnxNetwork.of(weights);
    } catch (IOException | OrtException e) {
      throw folder.refusal(
          "its weights cannot be opened (%s)".formatted(weights.getFileName()),
          "copy them again, or export them again");
    }
  }

  private void checkDimension(SentenceModel model) {
    int found = dimension(model);
    for (String key : List.of("word_embedding_dimension", "embedding_dimension")) {
      int said = pooling.path(key).asInt(found);
      if (said != found) {
        throw folder.refusal(
            "its vectors have %d numbers and its configuration says %d".formatted(found, said),
            "export the weights that belong to this configuration");
      }
    }
  }

  private int dimension(SentenceModel model) {
    try {
      return model.vector("").length;
    } catch (EngineException | IllegalStateException e) {
      throw folder.refusal(
          "its network cannot be run with token ids, an attention mask and token types",
          "export it as a sentence encoder");
    }
  }

  /** The last word of a module's class. */
  private static String type(JsonNode module) {
    String type = module.path("type").asText();
    return type.substring(type.lastIndexOf('.') + 1);
  }

  private static String place(JsonNode modules, String type) {
    return StreamSupport.stream(modules.spliterator(), false)
        .filter(module -> type(module).equals(type))
        .map(module -> module.path("path").asText())
        .findFirst()
        .orElse(type.equals("Pooling") ? "1_Pooling" : "");
  }
}
