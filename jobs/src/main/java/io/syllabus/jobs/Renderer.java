package io.syllabus.jobs;

import io.syllabus.schemas.Curated;
import io.syllabus.schemas.Ids;
import io.syllabus.schemas.Outcome;
import io.syllabus.schemas.Reject;
import io.syllabus.schemas.Rendered;
import io.syllabus.udfs.chat.ChatTemplate;
import io.syllabus.udfs.chat.ChatTokenizer;
import io.syllabus.udfs.chat.ChatVariables;
import io.syllabus.udfs.chat.LossMask;
import io.syllabus.udfs.chat.MaskedChat;
import io.syllabus.udfs.chat.Message;
import io.syllabus.udfs.chat.SpecialTokens;
import io.syllabus.udfs.chat.TokenizedChat;
import io.syllabus.udfs.chat.TurnOrder;
import io.syllabus.udfs.chat.UnmaskableException;
import io.syllabus.udfs.jinja.Limits;
import io.syllabus.udfs.jinja.TemplateException;
import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Template and tokenizer of one JVM. */
final class Renderer {
  /** What travels to the executors. */
  record Plan(
      String template,
      String source,
      String sourceSha256,
      String tokenizer,
      String tokenizerSha256,
      int maxTokens,
      String overLength,
      String asOf)
      implements Serializable {}

  private static final Limits LIMITS = new Limits(5_000_000, 8_000_000, 200);

  private final Plan plan;
  private final ChatTemplate template;
  private final ChatTokenizer tokenizer;
  private final SpecialTokens special;
  private final LossMask mask;

  Renderer(Plan plan) {
    this.plan = plan;
    this.template =
        ChatTemplate.compile(plan.source(), LIMITS).at(LocalDate.parse(plan.asOf()).atStartOfDay());
    this.special = SpecialTokens.beside(Path.of(plan.tokenizer()));
    this.mask = new LossMask(special.endOfTurn());
    try {
      this.tokenizer = ChatTokenizer.open(Path.of(plan.tokenizer()));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot open render.tokenizer=" + plan.tokenizer(), e);
    }
  }

  /** A sample, or why the pair cannot be one. */
  Outcome<Rendered> render(Curated pair) {
    Optional<String> disorder = TurnOrder.problem(pair.messages());
    if (disorder.isPresent()) {
      return Outcome.rejected(Reject.dropped(pair.id(), "turnOrder", disorder.get()));
    }
    try {
      return fitting(pair);
    } catch (TemplateException e) {
      return Outcome.rejected(Reject.failure(pair.id(), "template", e.kind().label()));
    } catch (UnmaskableException e) {
      return Outcome.rejected(Reject.failure(pair.id(), "lossMask", "no method is certain"));
    }
  }

  private Outcome<Rendered> fitting(Curated pair) {
    List<Message> messages = pair.messages();
    Sample sample = sample(messages);
    while (plan.overLength().equals("truncate")
        && sample.tokens.length() > plan.maxTokens()
        && shorter(messages).size() >= 2) {
      messages = shorter(messages);
      sample = sample(messages);
    }
    int tokens = sample.tokens.length();
    if (tokens > plan.maxTokens() && !plan.overLength().equals("keep")) {
      return Outcome.rejected(
          Reject.below(pair.id(), "overLength", (double) tokens, (double) plan.maxTokens()));
    }
    return Outcome.kept(rendered(pair, sample));
  }

  private record Sample(MaskedChat chat, TokenizedChat tokens) {}

  private Sample sample(List<Message> messages) {
    MaskedChat chat = mask.mask(template, ChatVariables.of(messages, null, special.variables()));
    return new Sample(chat, tokenizer.encode(chat.text(), chat.spans()));
  }

  /** The conversation without its first question and answer; the system turn stays. */
  private static List<Message> shorter(List<Message> messages) {
    int first = messages.get(0).role().equals(Message.SYSTEM) ? 1 : 0;
    int next = first + 1;
    while (next < messages.size() && !messages.get(next).role().equals(Message.USER)) {
      next++;
    }
    List<Message> shorter = new ArrayList<>(messages.subList(0, first));
    shorter.addAll(messages.subList(next, messages.size()));
    return shorter;
  }

  private Rendered rendered(Curated pair, Sample sample) {
    return new Rendered(
        Ids.of("rendered", pair.id(), plan.sourceSha256(), plan.tokenizerSha256()),
        List.of(pair.id()),
        pair.origin(),
        pair.split(),
        pair.weight(),
        sample.chat.text(),
        sample.chat.spans(),
        boxed(sample.tokens.inputIds()),
        boxed(sample.tokens.labels()),
        sample.tokens.length(),
        plan.template(),
        plan.sourceSha256(),
        plan.tokenizerSha256());
  }

  private static List<Integer> boxed(int[] values) {
    return Arrays.stream(values).boxed().toList();
  }
}
