package io.syllabus.pipelines.trial;

import static io.syllabus.pipelines.trial.JsonLines.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.jinja.TemplateException;
import io.syllabus.jobs.RenderConf;
import io.syllabus.jobs.Renderer;
import io.syllabus.schemas.Curated;
import io.syllabus.schemas.Origin;
import io.syllabus.schemas.Outcome;
import io.syllabus.schemas.Reject;
import io.syllabus.schemas.Rendered;
import io.syllabus.udfs.chat.ChatTemplate;
import io.syllabus.udfs.chat.ChatTokenizer;
import io.syllabus.udfs.chat.ControlTokens;
import io.syllabus.udfs.chat.LossMask;
import io.syllabus.udfs.chat.Message;
import io.syllabus.udfs.chat.TokenizedChat;
import io.syllabus.udfs.chat.UnmaskableException;
import io.syllabus.udfs.text.Span;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Conversations as a run makes samples of them, each with the template that its line names. */
final class PairTrial {
  /** Why a run leaves out what can be shown all the same. */
  private static final Set<String> SHOWN = Set.of("turnOrder", "overLength");

  private final RenderConf conf;
  private final LocalDateTime asOf;
  private final ChatTokenizer tokenizer;
  private Key key; // of the renderer that is open: lines in a row mostly have the same template
  private Renderer renderer;

  /**
   * @param asOf what the clocks of templates show whose lines say no time
   * @param tokenizer null for texts without tokens
   */
  PairTrial(RenderConf conf, LocalDateTime asOf, ChatTokenizer tokenizer) {
    this.conf = conf;
    this.asOf = asOf;
    this.tokenizer = tokenizer;
  }

  private record Key(ChatTemplate template, String now, Map<String, Object> variables) {}

  /**
   * What a conversation became.
   *
   * @param tokens null without a tokenizer
   * @param flags what a run did with it
   * @param rejected why a run would leave it out, null where it would not
   */
  record Told(
      String text, List<Span> spans, TokenizedChat tokens, List<String> flags, String rejected) {}

  /**
   * Renders a line.
   *
   * @param variables of its template, its messages among them
   * @throws TemplateException if the template fails
   * @throws IllegalArgumentException if a run refuses the line
   * @throws UnmaskableException if what is learnt cannot be told
   */
  Told of(ObjectNode line, ChatTemplate template, Map<String, Object> variables) {
    String now = text(line, "now");
    ChatTemplate timed = now == null ? template.at(asOf) : template;
    Optional<List<Message>> messages = Messages.of(line.path("messages"));
    if (messages.isEmpty()) {
      return masked(timed, variables, null); // such as pictures: no row of a table has them
    }
    Outcome<Rendered> outcome =
        renderer(template, timed, now, variables).render(pair(messages.get()));
    return outcome.row() == null
        ? rejected(outcome.reject(), timed, variables)
        : kept(outcome.row());
  }

  private Renderer renderer(
      ChatTemplate template, ChatTemplate timed, String now, Map<String, Object> variables) {
    Map<String, Object> beside = new HashMap<>(variables);
    beside.remove("messages");
    Key asked = new Key(template, now, beside);
    if (!asked.equals(key)) {
      renderer = Renderer.of(conf, timed, beside, tokenizer);
      key = asked;
    }
    return renderer;
  }

  private static Curated pair(List<Message> messages) {
    return new Curated(
        "line",
        List.of(),
        Origin.unknown("document"),
        messages,
        null,
        null,
        "human",
        null,
        "train",
        null,
        1);
  }

  private Told kept(Rendered row) {
    TokenizedChat tokens =
        tokenizer == null ? null : new TokenizedChat(row.inputIds(), row.labels());
    return new Told(row.text(), row.spans(), tokens, row.flags(), null);
  }

  private Told rejected(Reject reject, ChatTemplate template, Map<String, Object> variables) {
    if (SHOWN.contains(reject.rule())) {
      return masked(template, variables, words(reject));
    }
    if (reject.rule().equals("template")) {
      template.render(variables); // in its own words, which a run never repeats
    }
    throw new IllegalArgumentException(
        reject.rule().equals("lossMask") ? reject.detail() : refused(words(reject)));
  }

  private static String refused(String why) {
    return "Cannot make a sample of it: %s, so a run leaves it out".formatted(why);
  }

  private static String words(Reject reject) {
    return reject.detail() == null
        ? "%s: %.0f, at most %.0f".formatted(reject.rule(), reject.score(), reject.threshold())
        : "%s: %s".formatted(reject.rule(), reject.detail());
  }

  private void checkControl(ChatTemplate template, Map<String, Object> variables) {
    List<String> special = tokenizer == null ? List.of() : tokenizer.special();
    Optional<String> token =
        ControlTokens.of(template, variables, special).firstIn((List<?>) variables.get("messages"));
    if (token.isPresent()) {
      throw new IllegalArgumentException(refused("controlToken: a turn says " + token.get()));
    }
  }

  private Told masked(ChatTemplate template, Map<String, Object> variables, String rejected) {
    checkControl(template, variables);
    var masked = LossMask.of(template, variables, conf.endOfTurn()).mask(variables);
    TokenizedChat tokens =
        tokenizer == null ? null : tokenizer.encode(masked.text(), masked.spans());
    return new Told(masked.text(), masked.spans(), tokens, List.of(), rejected);
  }
}
