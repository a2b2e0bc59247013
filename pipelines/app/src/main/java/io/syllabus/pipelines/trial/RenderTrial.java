package io.syllabus.pipelines.trial;

import static io.syllabus.pipelines.trial.JsonLines.put;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.engine.UsageException;
import io.syllabus.jinja.TemplateException;
import io.syllabus.jobs.RenderConf;
import io.syllabus.udfs.chat.ChatTemplate;
import io.syllabus.udfs.chat.ChatTokenizer;
import io.syllabus.udfs.chat.ControlTokens;
import io.syllabus.udfs.chat.LossMask;
import io.syllabus.udfs.chat.SpecialTokens;
import io.syllabus.udfs.chat.TokenizedChat;
import io.syllabus.udfs.chat.UnmaskableException;
import io.syllabus.udfs.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code try render}: conversations in, texts with their spans out; an error is a line as well. */
final class RenderTrial implements Trial {
  /** The keys of a line that are not variables of its template. */
  private static final List<String> OWN = List.of("id", "template", "templateText", "now");

  private final RenderOptions options;
  private final Map<String, Object> common;
  private final Map<String, SpecialTokens> special = new HashMap<>();
  private final TrialTemplates templates;
  private final List<String> endOfTurn;
  private final ChatTokenizer tokenizer;

  /**
   * @param conf limits, end-of-turn tokens and variables of the recipe
   */
  RenderTrial(RenderConf conf, RenderOptions options) {
    if (options.debug() && options.tokenizer() == null) {
      throw new UsageException(
          "Cannot use --debug without a tokenizer: it prints tokens; add --tokenizer FILE");
    }
    this.options = options;
    this.templates = new TrialTemplates(options.template(), conf.limits());
    this.endOfTurn = conf.endOfTurn();
    this.tokenizer = options.tokenizer() == null ? null : open(options.tokenizer());
    this.common = conf.variables();
  }

  private static ChatTokenizer open(String file) {
    try {
      return ChatTokenizer.open(Path.of(file));
    } catch (IOException | RuntimeException e) {
      throw new UsageException(
          "Cannot open --tokenizer %s: %s; name a tokenizer.json".formatted(file, e.getMessage()));
    }
  }

  /** A line that lacks something is told as an error of its own. */
  @Override
  public List<String> required() {
    return List.of();
  }

  @Override
  public List<ObjectNode> lines(List<ObjectNode> in) {
    return in.stream().map(this::told).toList();
  }

  private ObjectNode told(ObjectNode line) {
    ObjectNode told = JsonLines.JSON.createObjectNode();
    put(told, "id", line.get("id"));
    try {
      SpecialTokens tokens = special.computeIfAbsent(templates.place(line), this::special);
      Map<String, Object> variables = variables(line, tokens);
      tell(told, text(templates.of(line, variables), variables));
      List<String> missing = tokens.missing(templates.source(line, variables), variables);
      put(told, "unnamed", missing.isEmpty() ? null : missing);
    } catch (TemplateException e) {
      failed(told, e, e.kind().label());
    } catch (UnmaskableException | IllegalArgumentException e) {
      failed(told, e, TemplateException.Kind.TEMPLATE.label());
    }
    return told;
  }

  private static void failed(ObjectNode told, RuntimeException e, String kind) {
    put(told, "error", e.getMessage());
    put(told, "kind", kind);
  }

  /** What a conversation became. */
  private record Told(String text, List<Span> spans) {}

  private Told text(ChatTemplate template, Map<String, Object> variables) {
    if (options.masks()) {
      var masked = LossMask.of(template, variables, endOfTurn).mask(variables);
      checkControl(template, variables);
      return new Told(masked.text(), masked.spans());
    }
    var plain = template.render(variables);
    return new Told(
        plain.text(),
        plain.generations().stream().map(block -> new Span(block.start(), block.end())).toList());
  }

  /** A recipe's run drops such a pair. */
  private void checkControl(ChatTemplate template, Map<String, Object> variables) {
    List<String> special = tokenizer == null ? List.of() : tokenizer.special();
    Optional<String> token =
        ControlTokens.of(template, variables, special).firstIn((List<?>) variables.get("messages"));
    if (token.isPresent()) {
      throw new UnmaskableException(
          "it says %s, which the model reads as control".formatted(token.get()));
    }
  }

  private void tell(ObjectNode told, Told rendered) {
    TokenizedChat tokens =
        tokenizer == null ? null : tokenizer.encode(rendered.text(), rendered.spans());
    told.put("text", rendered.text());
    ArrayNode spans = told.putArray("spans");
    rendered.spans().forEach(s -> spans.addObject().put("start", s.start()).put("end", s.end()));
    if (tokens != null) {
      put(told, "inputIds", tokens.inputIds());
      boolean asked = options.masks() || !rendered.spans().isEmpty(); // else nothing was looked for
      put(told, "labels", asked ? tokens.labels() : null);
    }
    if (tokens != null && options.debug()) {
      System.out.println(told.path("id").asText() + ": " + TokenPairs.of(tokens, tokenizer));
    }
  }

  private SpecialTokens special(String template) {
    return SpecialTokens.of(template, options.tokenizer() == null ? "" : options.tokenizer());
  }

  private Map<String, Object> variables(ObjectNode line, SpecialTokens tokens) {
    Map<String, Object> variables = new HashMap<>(tokens.variables());
    variables.putAll(common);
    variables.putAll(JsonValues.of(line));
    OWN.forEach(variables::remove);
    return variables;
  }
}
