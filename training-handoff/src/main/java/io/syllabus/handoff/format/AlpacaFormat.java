package io.syllabus.handoff.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.udfs.chat.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Stanford Alpaca's row with LLaMA-Factory's {@code system} and {@code history}. No tools. */
public final class AlpacaFormat implements RowFormat {
  /** Self-instruct's mark for an instruction that needs no input. */
  private static final Pattern NO_INPUT =
      Pattern.compile("\\s*<\\s?no\\s?input\\s?>\\s*", Pattern.CASE_INSENSITIVE);

  @Override
  public String name() {
    return "alpaca";
  }

  @Override
  public Optional<ObjectNode> row(Conversation conversation) {
    Turns turns = Turns.of(conversation.messages());
    if (conversation.tools() != null || !turns.withoutTools()) {
      return Optional.empty();
    }
    List<Message> body = turns.body();
    int last = body.size() - 2;
    ObjectNode row = JsonNodeFactory.instance.objectNode();
    row.put("instruction", body.get(last).content()).put("input", "");
    row.put("output", body.get(last + 1).content());
    if (turns.system() != null) {
      row.put("system", turns.system());
    }
    if (last > 0) {
      row.set("history", history(body.subList(0, last)));
    }
    return Optional.of(row);
  }

  /** A question with an input is one turn of two paragraphs, as LLaMA-Factory joins them. */
  @Override
  public Conversation conversation(JsonNode row) {
    List<Message> turns = new ArrayList<>();
    RowFields.optional(row, "system").ifPresent(said -> turns.add(Message.system(said)));
    for (JsonNode pair : history(row)) {
      turns.add(Message.user(RowFields.text(pair, 0)));
      turns.add(Message.assistant(RowFields.text(pair, 1)));
    }
    turns.add(Message.user(question(row)));
    turns.add(Message.assistant(RowFields.text(row, "output")));
    return new Conversation(RowFields.id(row), turns, Calls.tools(row), null);
  }

  private static JsonNode history(JsonNode row) {
    JsonNode history = row.path("history");
    if (RowFields.says(history) && !history.isArray()) {
      throw new IllegalArgumentException("its history is not made of pairs of texts");
    }
    return history;
  }

  private static String question(JsonNode row) {
    Optional<String> input =
        RowFields.optional(row, "input").filter(said -> !NO_INPUT.matcher(said).matches());
    return input
        .map(said -> RowFields.optional(row, "instruction").map(i -> i + "\n").orElse("") + said)
        .orElseGet(() -> RowFields.text(row, "instruction"));
  }

  /** Pairs of question and answer before the last. */
  private static ArrayNode history(List<Message> before) {
    ArrayNode history = JsonNodeFactory.instance.arrayNode();
    for (int i = 0; i < before.size(); i += 2) {
      history.addArray().add(before.get(i).content()).add(before.get(i + 1).content());
    }
    return history;
  }
}
