package io.syllabus.udfs.normalize;

import java.util.List;
import java.util.Map;

/** Straight quotes in Western lines, curly ones in Chinese lines. */
final class Quotes {
  private static final Map<String, String> CORNERS = Map.of("「", "“", "」", "”", "『", "‘", "』", "’");

  private static final String STRAIGHT_PAIR =
      "\"(?<=[%1$s，。；：！？、].)([%1$s][^\"\\n]{0,200}+)\"(?=[%1$s，。；：！？、]|$)".formatted(Writing.HAN);

  private Quotes() {}

  static List<RewriteRule> rules() {
    return List.of(
        RewriteRule.mapping("quotes", Quotes::straight).onLines(Writing::isWestern).onProse(),
        RewriteRule.replacing("quotes", "’(?<=\\p{IsLatin}.)(?=\\p{IsLatin})", match -> "'")
            .onProse(),
        RewriteRule.replacing("quotes", "[「」『』]", match -> CORNERS.get(match.group()))
            .onLines(Writing::isChinese)
            .onProse(),
        RewriteRule.replacing("quotes", STRAIGHT_PAIR, match -> "“" + match.group(1) + "”")
            .onLines(Writing::isChinese)
            .onProse());
  }

  private static String straight(char c) {
    return c < '‘' ? null : "“”„‟〝〞＂".indexOf(c) >= 0 ? "\"" : "‘’‚‛".indexOf(c) >= 0 ? "'" : null;
  }
}
