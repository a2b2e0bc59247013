package io.syllabus.jobs;

import io.syllabus.udfs.chat.ChatTemplate;
import io.syllabus.udfs.chat.ChatTokenizer;
import io.syllabus.udfs.chat.ChatVariables;
import io.syllabus.udfs.chat.LossMask;
import io.syllabus.udfs.chat.MaskedChat;
import io.syllabus.udfs.chat.Message;
import io.syllabus.udfs.chat.SystemPrompt;
import io.syllabus.udfs.chat.TokenizedChat;
import io.syllabus.udfs.jinja.TemplateException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Template and tokenizer of a plan, opened: a conversation in, its text with its tokens out. */
final class Sampler {
  private static final TokenizedChat NO_TOKENS = new TokenizedChat(new int[0], new int[0]);

  private final RenderPlan plan;
  private final ChatTemplate template;
  private final LossMask mask;
  private final ChatTokenizer tokenizer;

  private Sampler(RenderPlan plan, ChatTemplate template, ChatTokenizer tokenizer) {
    this.plan = plan;
    this.template = template;
    this.mask = new LossMask(plan.conf().endOfTurn());
    this.tokenizer = tokenizer;
  }

  /**
   * Opens what a plan names.
   *
   * @throws IllegalArgumentException naming the key of the recipe that is to be mended
   */
  static Sampler open(RenderPlan plan) {
    return new Sampler(plan, template(plan), plan.tokenizer().isEmpty() ? null : tokenizer(plan));
  }

  /** A conversation as the model sees it. */
  record Sample(List<Message> messages, MaskedChat chat, TokenizedChat tokens) {}

  /** Whether the template writes a system turn. */
  boolean writesSystem() {
    return SystemPrompt.isWritten(template, plan.variables());
  }

  Sample sample(List<Message> messages) {
    MaskedChat chat = mask.mask(template, ChatVariables.of(messages, null, plan.variables()));
    TokenizedChat tokens =
        tokenizer == null ? NO_TOKENS : tokenizer.encode(chat.text(), chat.spans());
    return new Sample(messages, chat, tokens);
  }

  private static ChatTemplate template(RenderPlan plan) {
    try {
      return ChatTemplate.compile(plan.source(), plan.conf().limits())
          .at(LocalDate.parse(plan.asOf()).atStartOfDay());
    } catch (TemplateException e) {
      throw new IllegalArgumentException(
          "Cannot use render.template=%s: %s".formatted(plan.conf().template(), e.getMessage()), e);
    }
  }

  private static ChatTokenizer tokenizer(RenderPlan plan) {
    try {
      return ChatTokenizer.open(Path.of(plan.tokenizer()));
    } catch (IOException | RuntimeException e) {
      throw new IllegalArgumentException(
          "Cannot use render.tokenizer=%s: %s; name the tokenizer.json of the model"
              .formatted(plan.tokenizer(), e.getMessage()),
          e);
    }
  }
}
