package io.syllabus.jobs;

import io.syllabus.jobs.Sampler.Sample;
import io.syllabus.schemas.Curated;
import io.syllabus.schemas.Ids;
import io.syllabus.schemas.Outcome;
import io.syllabus.schemas.Reject;
import io.syllabus.schemas.Rendered;
import io.syllabus.udfs.chat.Exchanges;
import io.syllabus.udfs.chat.Message;
import io.syllabus.udfs.chat.OverLength;
import io.syllabus.udfs.chat.SystemPrompt;
import io.syllabus.udfs.chat.TurnOrder;
import io.syllabus.udfs.chat.UnmaskableException;
import io.syllabus.udfs.jinja.TemplateException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Makes a pair a sample by the policies of a recipe, or says why it cannot be one. */
final class Renderer {
  private static final String MERGED = "systemMerged";
  private static final String TRUNCATED = "truncated";
  private static final String OVER_LENGTH = "overLength";

  private final RenderPlan plan;
  private final String templateSha256;
  private final Sampler sampler;
  private final SystemPrompt system;
  private final boolean writesSystem;
  private final OverLength overLength;

  private Renderer(RenderPlan plan, Sampler sampler) {
    this.plan = plan;
    this.templateSha256 = plan.sourceSha256();
    this.sampler = sampler;
    this.system = SystemPrompt.of(plan.conf().system());
    this.writesSystem = sampler.writesSystem();
    this.overLength = OverLength.of(plan.conf().overLength());
  }

  static Renderer of(RenderPlan plan) {
    return new Renderer(plan, Sampler.open(plan));
  }

  /** A sample, or why the pair cannot be one. What is told never quotes the pair. */
  Outcome<Rendered> render(Curated pair) {
    Optional<String> disorder = TurnOrder.problem(pair.messages());
    if (disorder.isPresent()) {
      return Outcome.rejected(Reject.dropped(pair.id(), "turnOrder", disorder.get()));
    }
    try {
      return seated(pair);
    } catch (TemplateException e) {
      return Outcome.rejected(Reject.failure(pair.id(), "template", e.kind().label()));
    } catch (UnmaskableException e) {
      return Outcome.rejected(Reject.failure(pair.id(), "lossMask", e.getMessage()));
    } catch (IllegalArgumentException e) {
      return Outcome.rejected(
          Reject.failure(pair.id(), "messages", "tool calls are no JSON array"));
    }
  }

  /** Finds the system turn a place where the template has none. */
  private Outcome<Rendered> seated(Curated pair) {
    if (writesSystem) {
      return fitting(pair, pair.messages(), List.of());
    }
    Optional<List<Message>> messages = system.apply(pair.messages());
    if (messages.isEmpty()) {
      return Outcome.rejected(
          Reject.dropped(pair.id(), "system", "the template writes no system turn"));
    }
    boolean merged = messages.get().size() < pair.messages().size();
    return fitting(pair, messages.get(), merged ? List.of(MERGED) : List.of());
  }

  private Outcome<Rendered> fitting(Curated pair, List<Message> messages, List<String> flags) {
    Sample whole = sampler.sample(messages);
    if (fits(whole)) {
      return kept(pair, whole, flags);
    }
    return switch (overLength) {
      case DROP -> tooLong(pair, whole);
      case KEEP -> kept(pair, whole, with(flags, OVER_LENGTH));
      case TRUNCATE ->
          new Exchanges(messages)
              .longestEnd(sampler::sample, this::fits)
              .map(end -> kept(pair, end, with(flags, TRUNCATED)))
              .orElseGet(() -> tooLong(pair, whole));
    };
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
            boxed(sample.tokens().inputIds()),
            boxed(sample.tokens().labels()),
            sample.tokens().length(),
            flags,
            plan.conf().templateName(),
            templateSha256,
            plan.tokenizerSha256()));
  }

  private static List<Integer> boxed(int[] values) {
    return Arrays.stream(values).boxed().toList();
  }
}
