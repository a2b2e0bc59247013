package io.syllabus.udfs.mask;

import java.util.Set;
import java.util.regex.Pattern;

/** Names by the place of their line: the head of a letter or a card, the turn of a dialogue. */
final class Blocks {
  private static final Pattern SAID = Pattern.compile("^: ?[\"\\p{Lu}]");
  private static final Pattern HEAD = Pattern.compile("(?:^|\\n)[> ?]{0,4}$");
  private static final Pattern BLOCK = Pattern.compile("^ ?\\n[^\\n]{0,40}\\n?[^\\n]{0,40}[0-9]");
  private static final Set<String> LINE_WORDS =
      Set.of(
          "from", "to", "cc", "bcc", "subject", "date", "sent", "re", "tel", "fax", "email", "url",
          "http", "https");

  private Blocks() {}

  /** A line of its own above lines with figures: the head of a letter or of a card. */
  static boolean heads(ScanText text, CapitalRun run) {
    return HEAD.matcher(text.before(run.start(), 5)).find()
        && BLOCK.matcher(text.after(run.end(), 90)).find();
  }

  /** A turn of a dialogue begins with who speaks. */
  static boolean speaker(ScanText text, CapitalRun run) {
    NameShape shape = NameShape.of(run.words());
    return run.size() < 3
        && text.at(run.end()) == ':'
        && SAID.matcher(text.after(run.end(), 3)).find()
        && shape.proper() + shape.common() == 0
        && text.at(run.start() - 1) == '\n'
        && !LINE_WORDS.contains(run.first().lower());
  }
}
