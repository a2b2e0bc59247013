package io.syllabus.jobs;

import io.syllabus.jinja.TemplateException;
import io.syllabus.jobs.Sampler.Sample;
import io.syllabus.schemas.Curated;
import io.syllabus.schemas.Ids;
import io.syllabus.schemas.Outcome;
import io.syllabus.schemas.Reject;
import io.syllabus.schemas.Rendered;
import io.syllabus.udfs.chat.ChatTemplate;
import io.syllabus.udfs.chat.ChatTokenizer;
import io.syllabus.udfs.chat.Coverage;
import io.syllabus.udfs.chat.Exchanges;
import io.syllabus.udfs.chat.Message;
import io.syllabus.udfs.chat.OverLength;
import io.syllabus.udfs.chat.SystemPrompt;
import io.syllabus.udfs.chat.TurnOrder;
import io.syllabus.udfs.chat.UnmaskableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Makes a pair a sample by the policies of a recipe, or says why it cannot be one. */
public final class Renderer {
  private static final String MERGED = "systemMerged";
  private static final String TRUNCATED = "truncated";
  private static final String OVER_LENGTH = "overLength";
  private static final String REASONING_UNWRITTEN = "reasoningUnwritten";
  private static final String END_UNLEARNT = "endUnlearnt";

  private final RenderPlan plan;
  private final String templateSha256;
  private final Sampler sampler;
  private final SystemPrompt system;
  private final Coverage coverage;
  private final boolean learnsToStop;
  private final OverLength overLength;

  private Renderer(RenderPlan plan, Sampler sampler) {
    this.plan = plan;
    this.templateSha256 = plan.sourceSha256();
    this.sampler = sampler;
    this.system = SystemPrompt.of(plan.conf().system());
    this.coverage = sampler.coverage();
    this.learnsToStop = sampler.learnsToStop();
    this.overLength = OverLength.of(plan.conf().overLength());
  }

  static Renderer of(RenderPlan plan) {
    return new Renderer(plan, Sampler.open(plan));
  }

  /**
   * For pairs that bring their template.
   *
   * @param variables of the template beside the conversation
   * @param tokenizer null for texts without tokens
   */
  public static Renderer of(
      RenderConf conf,
      ChatTemplate template,
      Map<String, Object> variables,
      ChatTokenizer tokenizer) {
    RenderPlan plan = new RenderPlan(conf, "", variables, "", "", "");
    return new Renderer(plan, new Sampler(plan, template, tokenizer));
  }

  /** The tokens that end an answer: see {@link Sampler#endTokens}. */
  List<String> endTokens() {
    return sampler.endTokens();
  }

  /** A sample, or why the pair cannot be one. What is told never quotes the pair. */
  public Outcome<Rendered> render(Curated pair) {
    Optional<String> disorder = TurnOrder.problem(pair.messages());
    if (disorder.isPresent()) {
      return Outcome.rejected(Reject.dropped(pair.id(), "turnOrder", disorder.get()));
    }
    if (!coverage.tools() && pair.messages().stream().anyMatch(Renderer::isOfTools)) {
      return Outcome.rejected(
          Reject.dropped(pair.id(), "tools", "the template writes no tool calls"));
    }
    try {
      Optional<String> token = sampler.controlToken(pair.messages());
      return token.isPresent() ? controlled(pair, token.get()) : fitting(pair);
    } catch (TemplateException e) {
      return Outcome.rejected(Reject.failure(pair.id(), "template", e.kind().label()));
    } catch (UnmaskableException e) {
      return Outcome.rejected(Reject.failure(pair.id(), "lossMask", e.getMessage()));
    } catch (IllegalArgumentException e) {
      return Outcome.rejected(
          Reject.failure(pair.id(), "messages", "tool calls are no JSON array"));
    }
  }

  private static Outcome<Rendered> controlled(Curated pair, String token) {
    return Outcome.rejected(
        Reject.dropped(pair.id(), "controlToken", "a turn says %s".formatted(token)));
  }

  private static boolean isOfTools(Message message) {
    return message.toolCalls() != null || message.role().equals(Message.TOOL);
  }

  private Outcome<Rendered> fitting(Curated pair) {
    Optional<List<Message>> messages = seated(pair.messages());
    if (messages.isEmpty()) {
      return Outcome.rejected(
          Reject.dropped(pair.id(), "system", "the template writes no system turn"));
    }
    Sample whole = sampler.sample(messages.get());
    List<String> flags = flags(pair.messages(), messages.get());
    if (fits(whole)) {
      return kept(pair, whole, flags);
    }
    return switch (overLength) {
      case DROP -> tooLong(pair, whole);
      case KEEP -> kept(pair, whole, with(flags, OVER_LENGTH));
      case TRUNCATE ->
          new Exchanges(pair.messages())
              .longestEnd(end -> sampler.sample(seated(end).orElseThrow()), this::fits)
              .map(end -> kept(pair, end, with(flags, TRUNCATED)))
              .orElseGet(() -> tooLong(pair, whole));
    };
  }

  /** Finds the system turn a place where the template has none; empty where it is refused. */
  private Optional<List<Message>> seated(List<Message> messages) {
    return coverage.system() ? Optional.of(messages) : system.apply(messages);
  }

  private List<String> flags(List<Message> said, List<Message> seated) {
    List<String> flags = new ArrayList<>();
    if (seated.size() < said.size()) {
      flags.add(MERGED);
    }
    if (!coverage.reasoning() && said.stream().anyMatch(m -> m.reasoning() != null)) {
      flags.add(REASONING_UNWRITTEN);
    }
    if (!learnsToStop) {
      flags.add(END_UNLEARNT);
    }
    return flags;
  }

  private boolean fits(Sample sample) {
    return sample.tokens().length() <= plan.conf().maxTokens();
  }

  private Outcome<Rendered> tooLong(Curated pair, Sample whole) {
    double tokens = whole.tokens().length();
    double limit = plan.conf().maxTokens();
    return Outcome.rejected(Reject.below(pair.id(), OVER_LENGTH, tokens, limit));
  }

  private static List<String> with(List<String> flags, String flag) {
    List<String> more = new ArrayList<>(flags);
    more.add(flag);
    return more;
  }

  private Outcome<Rendered> kept(Curated pair, Sample sample, List<String> flags) {
    return Outcome.kept(
        new Rendered(
            Ids.of("rendered", pair.id(), sample.chat().text(), plan.tokenizerSha256()),
            List.of(pair.id()),
            pair.origin(),
            pair.split(),
            pair.weight(),
            sample.messages(),
            sample.chat().text(),
            sample.chat().spans(),
            sample.tokens().inputIds(),
            sample.tokens().labels(),
            sample.tokens().length(),
            flags,
            plan.conf().templateName(),
            templateSha256,
            plan.tokenizerSha256()));
  }
}
