package io.syllabus.udfs.chat;

import io.syllabus.udfs.jinja.Rendered;
import io.syllabus.udfs.jinja.python.CodePoints;
import io.syllabus.udfs.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The tokens by which a model says that its turn is over. */
final class EndOfTurn {
  private final List<String> tokens;

  EndOfTurn(List<String> tokens) {
    this.tokens = List.copyOf(tokens);
  }

  private Stream<String> tokens(Map<String, ?> variables) {
    Stream<String> eos =
        variables.get("eos_token") instanceof String token && !token.isEmpty()
            ? Stream.of(token)
            : Stream.empty();
    return Stream.concat(eos, tokens.stream());
  }

  boolean is(String text, Map<String, ?> variables) {
    return tokens(variables).anyMatch(text::equals);
  }

  /** The end of the token that follows at an index, perhaps after whitespace; -1 if none does. */
  int after(String text, int index, Map<String, ?> variables) {
    int start = index;
    while (start < text.length() && CodePoints.isSpace(text.charAt(start))) {
      start++;
    }
    int at = start;
    return tokens(variables)
        .filter(token -> text.startsWith(token, at))
        .mapToInt(token -> at + token.length())
        .max()
        .orElse(-1);
  }

  /** The end of the token with which a range ends, perhaps before whitespace; -1 if none does. */
  int atEnd(String text, int start, int end, Map<String, ?> variables) {
    int last = end;
    while (last > start && CodePoints.isSpace(text.charAt(last - 1))) {
      last--;
    }
    String range = text.substring(start, last);
    return tokens(variables).anyMatch(range::endsWith) ? last : -1;
  }

  /** Generation blocks without the whitespace that follows their end-of-turn token. */
  List<Span> trim(Rendered rendered, Map<String, ?> variables) {
    List<Span> spans = new ArrayList<>();
    String text = rendered.text();
    for (Span span : rendered.generations()) {
      int start = text.offsetByCodePoints(0, span.start());
      int end = text.offsetByCodePoints(start, span.length());
      int last = atEnd(text, start, end, variables);
      int length = text.codePointCount(start, last < 0 ? end : last);
      if (length > 0) {
        spans.add(new Span(span.start(), span.start() + length));
      }
    }
    return spans;
  }
}
