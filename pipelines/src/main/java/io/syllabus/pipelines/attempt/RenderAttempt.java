package io.syllabus.pipelines.attempt;

import static io.syllabus.pipelines.attempt.JsonLines.put;
import static io.syllabus.pipelines.attempt.JsonLines.text;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.pipelines.recipe.RecipeException;
import io.syllabus.udfs.chat.ChatTemplate;
import io.syllabus.udfs.chat.ChatTokenizer;
import io.syllabus.udfs.chat.LossMask;
import io.syllabus.udfs.chat.SpecialTokens;
import io.syllabus.udfs.chat.TemplateSource;
import io.syllabus.udfs.chat.TokenizedChat;
import io.syllabus.udfs.chat.UnmaskableException;
import io.syllabus.udfs.jinja.Limits;
import io.syllabus.udfs.jinja.TemplateException;
import io.syllabus.udfs.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code try render}: conversations in, texts with their spans out; an error is a line as well. */
final class RenderAttempt implements Attempt {
  private static final Limits LIMITS = new Limits(5_000_000, 8_000_000, 200);
  private static final ObjectReader VARIABLES =
      JsonLines.JSON
          .readerFor(new TypeReference<Map<String, Object>>() {})
          .with(DeserializationFeature.USE_LONG_FOR_INTS);
  private static final List<String> OWN = List.of("id", "template", "templateText", "now");
  private final RenderOptions options;
  private final Map<String, Object> compiled = new HashMap<>();
  private final ChatTokenizer tokenizer;
  private final LossMask mask;

  RenderAttempt(RenderOptions options) {
    this.options = options;
    this.tokenizer = options.tokenizer() == null ? null : open(options.tokenizer());
    SpecialTokens special =
        SpecialTokens.beside(
            options.tokenizer() == null ? Path.of("tokenizer.json") : options.tokenizer());
    this.mask = new LossMask(special.endOfTurn());
  }

  private static ChatTokenizer open(Path file) {
    try {
      return ChatTokenizer.open(file);
    } catch (IOException | RuntimeException e) {
      throw new RecipeException(
          "Cannot open --tokenizer %s: %s; name a tokenizer.json".formatted(file, e.getMessage()));
    }
  }

  @Override
  public List<ObjectNode> lines(List<ObjectNode> in) {
    List<ObjectNode> out = new ArrayList<>();
    in.forEach(line -> out.add(rendered(line)));
    return out;
  }

  private ObjectNode rendered(ObjectNode line) {
    ObjectNode told = JsonLines.JSON.createObjectNode();
    told.set("id", line.get("id"));
    try {
      render(line, told);
    } catch (TemplateException e) {
      put(told, "error", e.getMessage());
      put(told, "kind", e.kind().label());
    } catch (UnmaskableException e) {
      put(told, "error", e.getMessage());
      put(told, "kind", "template");
    }
    return told;
  }

  private void render(ObjectNode line, ObjectNode told) {
    ChatTemplate template = template(line);
    String now = text(line, "now");
    ChatTemplate timed = now == null ? template : template.at(LocalDateTime.parse(now));
    Map<String, Object> variables = variables(line);
    String text;
    List<Span> spans;
    if (options.mask()) {
      var masked = mask.mask(timed, variables);
      text = masked.text();
      spans = masked.spans();
    } else {
      var plain = timed.render(variables);
      text = plain.text();
      spans = plain.generations();
    }
    put(told, "text", text);
    ArrayNode list = told.putArray("spans");
    spans.forEach(s -> list.addObject().put("start", s.start()).put("end", s.end()));
    if (tokenizer != null) {
      tokens(text, spans, told);
    }
  }

  private void tokens(String text, List<Span> spans, ObjectNode told) {
    TokenizedChat tokens = tokenizer.encode(text, spans);
    put(told, "inputIds", tokens.inputIds());
    put(told, "labels", tokens.labels());
    if (options.debug()) {
      StringBuilder pairs = new StringBuilder(told.get("id") + ": ");
      for (int i = 0; i < tokens.length(); i++) {
        int id = tokens.inputIds()[i];
        String word = tokenizer.decode(new int[] {id}).replace("\n", "\\n");
        pairs.append(word).append('(').append(tokens.labels()[i]).append(") ");
      }
      System.out.println(pairs);
    }
  }

  /** A template compiles once; one that does not compile fails for each of its rows. */
  private ChatTemplate template(ObjectNode line) {
    Object known = compiled.computeIfAbsent(source(line), RenderAttempt::compile);
    if (known instanceof TemplateException broken) {
      throw broken;
    }
    return (ChatTemplate) known;
  }

  private static Object compile(String source) {
    try {
      return ChatTemplate.compile(source, LIMITS);
    } catch (TemplateException e) {
      return e;
    }
  }

  private String source(ObjectNode line) {
    String own = text(line, "templateText");
    if (own != null) {
      return own;
    }
    String place = text(line, "template");
    place = place == null ? options.template() : place;
    if (place == null) {
      throw new RecipeException(
          "Cannot render a line without a template: give template, templateText or --template");
    }
    return TemplateSource.of(place);
  }

  private static Map<String, Object> variables(ObjectNode line) {
    ObjectNode copy = line.deepCopy();
    copy.remove(OWN);
    try {
      return VARIABLES.readValue(copy.toString());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A JSON object is a map", e);
    }
  }
}
