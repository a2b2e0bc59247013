package io.syllabus.udfs.chat;

import io.syllabus.jinja.text.PythonSpace;
import io.syllabus.udfs.text.Span;
import java.util.List;

/** Carries spans of a text over to its tokens. */
final class TokenMask {
  private final String text;
  private final List<Span> learned;

  TokenMask(String text, List<Span> learned) {
    this.text = text;
    this.learned = learned;
  }

  /**
   * Which tokens belong to the spans. A token may begin with a blank before its span, since many
   * tokenizers join a blank with the word that follows; any other token across an edge is refused.
   *
   * @param tokens where each token comes from, null if from nowhere
   */
  boolean[] inside(Span[] tokens) {
    boolean[] inside = new boolean[tokens.length];
    int at = 0;
    for (int i = 0; i < tokens.length; i++) {
      Span token = tokens[i];
      while (token != null && at < learned.size() && learned.get(at).end() <= token.start()) {
        at++;
      }
      inside[i] = token != null && at < learned.size() && belongs(token, learned.get(at));
    }
    return inside;
  }

  private boolean belongs(Span token, Span span) {
    int from = Math.max(token.start(), span.start());
    int to = Math.min(token.end(), span.end());
    if (from >= to) {
      return false;
    }
    boolean within = from == token.start() && to == token.end();
    if (!within && !isJoined(token, from, to)) {
      throw new UnmaskableException("a token reaches over the edge of a turn");
    }
    return true;
  }

  /** Whether all that a token has outside of its span is blank. */
  private boolean isJoined(Span token, int from, int to) {
    return !isBlank(from, to) && isBlank(token.start(), from) && isBlank(to, token.end());
  }

  /**
   * Counts from the text's start, so it is asked only of the few tokens that reach over an edge.
   */
  private boolean isBlank(int from, int to) {
    int start = text.offsetByCodePoints(0, from);
    int end = text.offsetByCodePoints(start, to - from);
    return text.substring(start, end).codePoints().allMatch(PythonSpace::isSpace);
  }
}
