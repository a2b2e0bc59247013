package io.syllabus.udfs.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What an utterance says beside greetings and thanks. Words of the rule: {@code greetings} are
 * regular expressions of what says nothing.
 */
final class SmallTalk {
  private static final int MIN_ASKED = 4;
  private static final int MIN_ANSWERED = 12;

  private final List<Pattern> greetings = new ArrayList<>();

  SmallTalk(Rule rule) {
    for (Wording wording : new TreeMap<>(rule.wording()).values()) {
      wording.words("greetings").forEach(regex -> greetings.add(Pattern.compile(regex)));
    }
  }

  boolean asks(String content) {
    return said(content) >= MIN_ASKED;
  }

  boolean answers(String content) {
    return said(content) >= MIN_ANSWERED;
  }

  /** Letters and digits, greetings aside; a Han character counts for two. */
  private int said(String content) {
    return without(content)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(c -> Character.isIdeographic(c) ? 2 : 1)
        .sum();
  }

  String without(String content) {
    String rest = content;
    for (Pattern greeting : greetings) {
      rest = greeting.matcher(rest).replaceAll("");
    }
    return rest;
  }
}
