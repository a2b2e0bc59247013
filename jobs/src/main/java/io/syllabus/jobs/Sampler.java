package io.syllabus.jobs;

import io.syllabus.jinja.TemplateException;
import io.syllabus.udfs.chat.ChatTemplate;
import io.syllabus.udfs.chat.ChatTokenizer;
import io.syllabus.udfs.chat.ChatVariables;
import io.syllabus.udfs.chat.ControlTokens;
import io.syllabus.udfs.chat.Coverage;
import io.syllabus.udfs.chat.LossMask;
import io.syllabus.udfs.chat.MaskedChat;
import io.syllabus.udfs.chat.Message;
import io.syllabus.udfs.chat.TokenizedChat;
import io.syllabus.udfs.chat.UnmaskableException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Template and tokenizer of a plan, opened: a conversation in, its text with its tokens out. */
final class Sampler {
  private static final TokenizedChat NO_TOKENS = new TokenizedChat(new int[0], new int[0]);

  private final RenderPlan plan;
  private final Coverage coverage;
  private final LossMask mask;
  private final ChatTokenizer tokenizer;
  private final ControlTokens control;

  Sampler(RenderPlan plan, ChatTemplate template, ChatTokenizer tokenizer) {
    this.plan = plan;
    this.coverage = Coverage.of(template, plan.variables());
    this.mask = LossMask.of(template, plan.variables(), plan.conf().endOfTurn());
    this.tokenizer = tokenizer;
    this.control =
        ControlTokens.of(
            template, plan.variables(), tokenizer == null ? List.of() : tokenizer.special());
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

  /** What of a conversation the template writes. */
  Coverage coverage() {
    return coverage;
  }

  /**
   * Whether a model learns to stop: the last token that it learns is an end-of-turn token, whole.
   * It is not where a template writes none, or one that the tokenizer does not know and takes
   * apart.
   */
  boolean learnsToStop() {
    if (tokenizer == null) {
      return true;
    }
    try {
      Sample probe = sample(List.of(Message.user("q"), Message.assistant("a")));
      return mask.endOfTurn().is(lastLearned(probe.tokens()));
    } catch (TemplateException | UnmaskableException e) {
      return true; // that template refuses this conversation: what it does with others is theirs
    }
  }

  /**
   * The tokens that end an answer of the template, each of which is one token of the tokenizer;
   * none where the template refuses plain questions.
   */
  List<String> endTokens() {
    try {
      List<Message> plain =
          List.of(
              Message.user("q"), Message.assistant("a"), Message.user("q"), Message.assistant("a"));
      MaskedChat chat = sample(plain).chat();
      return mask.endOfTurn().in(chat.learnt()).stream()
          .filter(token -> tokenizer != null && tokenizer.count(token) == 1)
          .toList();
    } catch (TemplateException | UnmaskableException e) {
      return List.of();
    }
  }

  /** The control token that a conversation says, which would be read as one; empty if none. */
  Optional<String> controlToken(List<Message> messages) {
    return control.firstIn(ChatVariables.messages(messages));
  }

  /** The text of the last token that is learnt, empty where none is. */
  private String lastLearned(TokenizedChat tokens) {
    int[] last =
        Arrays.stream(tokens.labels())
            .filter(id -> id != TokenizedChat.IGNORED)
            .reduce((before, id) -> id)
            .stream()
            .toArray();
    return tokenizer.decode(last);
  }

  Sample sample(List<Message> messages) {
    List<Message> fit = coverage.fit(messages);
    MaskedChat chat = mask.mask(ChatVariables.of(fit, plan.variables()));
    TokenizedChat tokens =
        tokenizer == null ? NO_TOKENS : tokenizer.encode(chat.text(), chat.spans());
    return new Sample(fit, chat, tokens);
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
