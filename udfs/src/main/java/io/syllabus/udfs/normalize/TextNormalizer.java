package io.syllabus.udfs.normalize;

import java.util.ArrayList;
import java.util.List;

/**
 * Brings texts into one format by small rules in a fixed order.
 *
 * <p>The rules run until none of them changes anything, so that normalising a normalised text
 * changes nothing. Thread-safe.
 */
public final class TextNormalizer {
  /** Far more than any text needed; a bound lest two rules undo each other for ever. */
  private static final int PASSES = 10;

  private final List<RewriteRule> rules;

  public TextNormalizer(NormalizeConf conf) {
    rules = rules(conf);
  }

  private static List<RewriteRule> rules(NormalizeConf conf) {
    List<RewriteRule> rules = new ArrayList<>(Characters.rules());
    if (conf.width().equals("half")) {
      rules.addAll(Width.rules());
    }
    if (!conf.script().equals("keep")) {
      rules.add(ChineseScript.rule(conf.script()));
    }
    if (conf.percent().equals("ascii")) {
      rules.addAll(Percent.rules());
    }
    if (conf.numerals().equals("arabic")) {
      rules.add(ChineseNumerals.rule());
    }
    if (conf.punctuation().equals("consistent")) {
      rules.addAll(Punctuation.rules());
      rules.addAll(Quotes.rules());
    }
    rules.addAll(Spaces.rules());
    if (conf.lines().equals("join")) {
      rules.add(SoftBreaks.rule());
    }
    return List.copyOf(rules);
  }

  /** The text in the configured format, with edits whose offsets are code points of the input. */
  public NormalizedText normalize(String text) {
    EditLog log = new EditLog(text);
    int idle = 0; // rules in a row that found nothing to do
    for (int turn = 0; idle < rules.size() && turn < PASSES * rules.size(); turn++) {
      boolean changed = log.apply(rules.get(turn % rules.size()));
      idle = changed ? 0 : idle + 1;
    }
    return Unmasking.undone(text, new NormalizedText(log.text(), log.edits()));
  }
}
