package io.syllabus.udfs.chat;

import io.syllabus.jinja.RenderedText;
import io.syllabus.jinja.text.PythonSpace;
import io.syllabus.udfs.text.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tokens by which a model says that its turn is over: the ones that a recipe names, the
 * tokenizer's, and those that the template itself writes behind an answer. Immutable.
 */
public final class EndOfTurn {
  private final List<String> tokens;

  EndOfTurn(Collection<String> tokens) {
    this.tokens = List.copyOf(tokens);
  }

  /**
   * The tokens of a template.
   *
   * @param variables that go with every conversation, such as eos_token
   * @param listed tokens that may end a turn whatever the template
   */
  public static EndOfTurn of(
      ChatTemplate template, Map<String, ?> variables, Collection<String> listed) {
    Set<String> tokens = new LinkedHashSet<>(listed);
    if (variables.get("eos_token") instanceof String token && !token.isBlank()) {
      tokens.add(token);
    }
    tokens.addAll(written(new Probe(template, variables)));
    return new EndOfTurn(tokens);
  }

  /**
   * What a template writes behind a last answer, where that is nothing but markers. One that always
   * adds the prompt of the next answer writes markers there that stand before the first question as
   * well: with the first of those it has ended.
   */
  private static List<String> written(Probe probe) {
    Message question = Message.user(Probe.RESULT);
    Message answer = Message.assistant(Probe.WORD);
    String text = probe.text(question, answer);
    int at = text.lastIndexOf(Probe.WORD);
    if (at < 0) {
      return List.of();
    }
    List<String> behind = Markers.only(text.substring(at + Probe.WORD.length()));
    if (!probe.prompt(question, answer).equals(text)) {
      return behind;
    }
    List<String> opening = Markers.in(text.substring(0, Math.max(0, text.indexOf(Probe.RESULT))));
    return behind.stream().takeWhile(marker -> !opening.contains(marker)).toList();
  }

  /** Whether a token, but for blanks around it, ends a turn of the assistant. */
  public boolean is(String token) {
    return tokens.contains(PythonSpace.strip(token));
  }

  /** Those of the tokens that a text has. */
  public List<String> in(String text) {
    return tokens.stream().filter(text::contains).toList();
  }

  /**
   * The end of the first tokens in a row within a range, perhaps with blanks between them; -1 if
   * there are none.
   */
  int first(String text, int from, int to) {
    int end = -1;
    for (int next = after(text, nearest(text, from)); next >= 0 && next <= to; ) {
      end = next;
      next = after(text, next);
    }
    return end;
  }

  /** Where the first of the tokens stands; the text's end if none does. */
  private int nearest(String text, int from) {
    return tokens.stream()
        .mapToInt(token -> text.indexOf(token, from))
        .filter(at -> at >= 0)
        .min()
        .orElse(text.length());
  }

  /** The end of the token that follows at an index, perhaps after blanks; -1 if none does. */
  private int after(String text, int index) {
    int start = index;
    while (start < text.length() && PythonSpace.isSpace(text.charAt(start))) {
      start++;
    }
    int at = start;
    return tokens.stream()
        .filter(token -> text.startsWith(token, at))
        .mapToInt(token -> at + token.length())
        .max()
        .orElse(-1);
  }

  /** The end of the token with which a range ends, perhaps before whitespace; -1 if none does. */
  int atEnd(String text, int start, int end) {
    int last = end;
    while (last > start && PythonSpace.isSpace(text.charAt(last - 1))) {
      last--;
    }
    String range = text.substring(start, last);
    return tokens.stream().anyMatch(range::endsWith) ? last : -1;
  }

  /** Generation blocks without the whitespace that follows their end-of-turn token. */
  List<Span> trim(RenderedText rendered) {
    List<Span> spans = new ArrayList<>();
    String text = rendered.text();
    for (RenderedText.Block block : rendered.generations()) {
      int start = text.offsetByCodePoints(0, block.start());
      int end = text.offsetByCodePoints(start, block.end() - block.start());
      int last = atEnd(text, start, end);
      int length = text.codePointCount(start, last < 0 ? end : last);
      if (length > 0) {
        spans.add(new Span(block.start(), block.start() + length));
      }
    }
    return spans;
  }
}
