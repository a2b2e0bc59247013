package io.syllabus.udfs.mask;

import io.syllabus.udfs.text.BoundedText;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what a {@link PatternRule} describes, in bounded time whatever its pattern is. */
final class PatternRecogniser implements Recogniser {
  private static final String VALUE = "value";

  private final PatternRule rule;
  private final Pattern pattern;
  private final ContextWords context;
  private final Checksum checksum;
  private final boolean named;
  private final boolean needsContext;

  PatternRecogniser(PatternRule rule, double threshold) {
    this.needsContext = rule.score() < threshold;
    this.rule = rule;
    this.pattern = Pattern.compile(rule.pattern());
    this.named = rule.pattern().contains("(?<value>");
    this.context = ContextWords.of(rule.context());
    this.checksum = Checksum.of(rule.name(), rule.checksum());
  }

  @Override
  public void scan(ScanText text, Consumer<Candidate> found) {
    if (!possible(text)) {
      return;
    }
    try {
      Matcher m = pattern.matcher(new BoundedText(text.text()));
      while (m.find()) {
        candidate(text, m, found);
      }
    } catch (StackOverflowError | BoundedText.Exhausted e) {
      throw new IllegalStateException(
          "Cannot mask with recogniser %s: its pattern takes too many steps; bound its repetitions"
              .formatted(rule.name()));
    }
  }

  /** Whether the text holds what every match needs; most texts hold none of it. */
  private boolean possible(ScanText text) {
    boolean literal = rule.literals().isEmpty() || rule.literals().stream().anyMatch(text::holds);
    return literal && (!needsContext || context.in(text));
  }

  private void candidate(ScanText text, Matcher m, Consumer<Candidate> found) {
    int start = named ? m.start(VALUE) : m.start();
    int end = named ? m.end(VALUE) : m.end();
    if (start >= 0 && checksum.holds(text.text().substring(start, end))) {
      double score = context.before(text, start) ? rule.contextScore() : rule.score();
      found.accept(new Candidate(rule.type(), start, end, rule.name(), score));
    }
  }
}
