package io.syllabus.pipelines.trial;

import static io.syllabus.pipelines.trial.JsonLines.put;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.engine.UsageException;
import io.syllabus.jinja.TemplateException;
import io.syllabus.jobs.RenderConf;
import io.syllabus.udfs.chat.ChatTemplate;
import io.syllabus.udfs.chat.ChatTokenizer;
import io.syllabus.udfs.chat.SpecialTokens;
import io.syllabus.udfs.chat.TokenizedChat;
import io.syllabus.udfs.chat.UnmaskableException;
import io.syllabus.udfs.text.Span;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code try render}: conversations in, texts with their spans out; an error is a line as well. The
 * assistant's turns are looked for by the stage's own renderer; without that a line is a template
 * and its variables, which need be no conversation.
 */
final class RenderTrial implements Trial {
  /** The keys of a line that are not variables of its template. */
  private static final List<String> OWN = List.of("id", "template", "templateText", "now");

  private final RenderOptions options;
  private final RenderConf conf;
  private final Map<String, SpecialTokens> special = new HashMap<>();
  private final TrialTemplates templates;
  private final ChatTokenizer tokenizer;
  private final PairTrial pairs;

  /**
   * @param conf policies, limits, end-of-turn tokens and variables of the recipe
   * @param asOf what the clocks of templates show in a run, an ISO date
   */
  RenderTrial(RenderConf conf, String asOf, RenderOptions options) {
    if (options.debug() && options.tokenizer() == null) {
      throw new UsageException(
          "Cannot use --debug without a tokenizer: it prints tokens; add --tokenizer FILE");
    }
    this.options = options;
    this.conf = conf;
    this.templates = new TrialTemplates(options.template(), conf.limits());
    this.tokenizer = options.tokenizer() == null ? null : open(options.tokenizer());
    this.pairs = new PairTrial(conf, LocalDate.parse(asOf).atStartOfDay(), tokenizer);
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
      ChatTemplate template = templates.of(line, variables);
      if (options.masks()) {
        tell(told, pairs.of(line, template, variables));
      } else {
        tell(told, plain(template, variables));
      }
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

  private PairTrial.Told plain(ChatTemplate template, Map<String, Object> variables) {
    var plain = template.render(variables);
    List<Span> spans =
        plain.generations().stream().map(block -> new Span(block.start(), block.end())).toList();
    return new PairTrial.Told(
        plain.text(),
        spans,
        tokenizer == null ? null : tokenizer.encode(plain.text(), spans),
        List.of(),
        null);
  }

  private void tell(ObjectNode told, PairTrial.Told rendered) {
    told.put("text", rendered.text());
    ArrayNode spans = told.putArray("spans");
    rendered.spans().forEach(s -> spans.addObject().put("start", s.start()).put("end", s.end()));
    TokenizedChat tokens = rendered.tokens();
    if (tokens != null) {
      put(told, "inputIds", tokens.inputIds());
      boolean asked = options.masks() || !rendered.spans().isEmpty(); // else nothing was looked for
      put(told, "labels", asked ? tokens.labels() : null);
    }
    put(told, "flags", rendered.flags().isEmpty() ? null : rendered.flags());
    put(told, "rejected", rendered.rejected());
    if (tokens != null && options.debug()) {
      System.out.println(told.path("id").asText() + ": " + TokenPairs.of(tokens, tokenizer));
    }
  }

  private SpecialTokens special(String template) {
    return SpecialTokens.of(template, options.tokenizer() == null ? "" : options.tokenizer());
  }

  private Map<String, Object> variables(ObjectNode line, SpecialTokens tokens) {
    Map<String, Object> variables = new HashMap<>(tokens.variables());
    variables.putAll(conf.variables());
    variables.putAll(JsonValues.of(line));
    OWN.forEach(variables::remove);
    return variables;
  }
}
