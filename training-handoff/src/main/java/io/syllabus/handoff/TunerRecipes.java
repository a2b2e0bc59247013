package io.syllabus.handoff;

import io.syllabus.handoff.format.MessagesFormat;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recipes to start tuning from; their text stands in the resources of the same names. */
final class TunerRecipes {
  static final String AXOLOTL = "axolotl.yaml";
  static final String TRL = "trl_peft.yaml";

  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");

  private final LoraConf lora;
  private final List<WrittenFile> files;
  private final ChatForm chat;
  private final int sequenceLength;

  TunerRecipes(LoraConf lora, List<WrittenFile> files, ChatForm chat, int sequenceLength) {
    this.lora = lora;
    this.files = files;
    this.chat = chat;
    this.sequenceLength = sequenceLength;
  }

  /** The recipe's bytes; its datasets are those that have rows. */
  byte[] bytes(String recipe) throws IOException {
    Map<String, String> values = values(recipe);
    return VARIABLE
        .matcher(resource(recipe))
        .replaceAll(name -> Matcher.quoteReplacement(values.get(name.group(1))))
        .getBytes(StandardCharsets.UTF_8);
  }

  private Map<String, String> values(String recipe) {
    Map<String, String> values = new TreeMap<>();
    values.put("baseModel", baseModel());
    values.put("datasets", recipe.equals(TRL) ? trlDatasets() : axolotlDatasets());
    values.put("template", recipe.equals(TRL) ? trlTemplate() : axolotlTemplate());
    values.put("sequenceLength", Integer.toString(sequenceLength));
    values.put("rank", Integer.toString(lora.rank()));
    values.put("alpha", Integer.toString(lora.alpha()));
    values.put("dropout", plain(lora.dropout()));
    values.put("epochs", Integer.toString(lora.epochs()));
    values.put("learningRate", plain(lora.learningRate()));
    return values;
  }

  /** Left open rather than guessed: both trainers then ask for it. */
  private String baseModel() {
    return lora.baseModel().isBlank() ? "# name the model" : StableJson.quoted(lora.baseModel());
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }

  /**
   * Without {@code eot_tokens} axolotl learns the tokenizer's eos_token alone, and a model whose
   * turns end otherwise would not learn to stop. It refuses a token that its tokenizer takes apart.
   */
  private String axolotlTemplate() {
    StringBuilder keys = new StringBuilder("chat_template: tokenizer_default");
    if (chat.known()) {
      keys.setLength(0);
      keys.append("chat_template: jinja\nchat_template_jinja: ./").append(ChatForm.FILE);
    }
    if (!chat.endOfTurn().isEmpty()) {
      keys.append("\neot_tokens:");
      chat.endOfTurn().forEach(token -> keys.append("\n  - ").append(StableJson.quoted(token)));
    }
    return keys.toString();
  }

  private String trlTemplate() {
    return chat.known()
        ? "chat_template_path: ./" + ChatForm.FILE
        : "# chat_template_path: name it";
  }

  private String axolotlDatasets() {
    String train = axolotlDataset("datasets", Splits.TRAIN);
    String validation = axolotlDataset("test_datasets", Splits.VALIDATION);
    return (train + validation).stripTrailing();
  }

  private String axolotlDataset(String key, String split) {
    String entry =
        """
        %s:
          - path: %s
            ds_type: json
            split: train
            type: chat_template
            field_messages: messages
            roles_to_train: [assistant]
            train_on_eos: turn
        """;
    return messages(split).map(file -> entry.formatted(key, file.path())).orElse("");
  }

  private String trlDatasets() {
    String entry =
        """
        datasets:
          - path: json
            data_files: %s
            columns: %s""";
    return messages(Splits.TRAIN)
        .map(file -> entry.formatted(file.path(), columns(file)))
        .orElse("");
  }

  private static List<String> columns(WrittenFile file) {
    return file.keys().stream().filter(key -> !key.equals("id")).toList();
  }

  private Optional<WrittenFile> messages(String split) {
    return files.stream()
        .filter(file -> file.format().equals(MessagesFormat.NAME) && split.equals(file.split()))
        .findFirst();
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = TunerRecipes.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
