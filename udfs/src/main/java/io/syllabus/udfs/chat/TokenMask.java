package io.syllabus.udfs.chat;

import io.syllabus.udfs.text.Span;
import java.util.List;

/** Carries spans of a text over to its tokens. */
final class TokenMask {
  private final int[] codePoints;
  private final List<Span> learned;

  TokenMask(String text, List<Span> learned) {
    this.codePoints = text.codePoints().toArray();
    this.learned = learned;
  }

  /**
   * Which tokens belong to the spans. A token across an edge belongs to the side that has its
   * words, since tokenizers join blanks with what follows them.
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
    if (from >= to || (isBlank(from, to) && to - from < token.length())) {
      return false;
    }
    if (!isBlank(token.start(), from) || !isBlank(to, token.end())) {
      throw new UnmaskableException("a token holds words on both sides of a turn's edge");
    }
    return true;
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isWhitespace(codePoints[i])) {
        return false;
      }
    }
    return true;
  }
}
