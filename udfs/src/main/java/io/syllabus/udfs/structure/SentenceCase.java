package io.syllabus.udfs.structure;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words from the start of a sentence as they stand within one: "the Supplier", "overdue sums". A
 * word that has its capital within sentences, too, or capitals and digits behind the first letter,
 * is a name and keeps it.
 */
final class SentenceCase {
  private static final Pattern FIRST = Pattern.compile("\\p{Lu}[\\p{Ll}’'-]*+(?![\\p{L}\\p{N}])");
  private static final Pattern DETERMINER =
      Pattern.compile("(?:The|A|An|Each|Every|Either|Neither|Any|All|Both|No|This|Your|Our)\\b");

  private SentenceCase() {}

  /**
   * The words with a small first letter, unless they begin with a name.
   *
   * @param context the text that they are from
   */
  static String within(String words, String context) {
    Matcher first = FIRST.matcher(words);
    boolean small =
        DETERMINER.matcher(words).lookingAt()
            || (first.lookingAt() && first.end() > 1 && !isName(first.group(), words, context));
    return small ? words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1) : words;
  }

  private static boolean isName(String word, String words, String context) {
    boolean titleCase = Pattern.compile("^\\S+ \\p{Lu}").matcher(words).find();
    boolean party = word.length() == words.length() && !word.endsWith("s"); // "Company shall …"
    return titleCase
        || party
        || Pattern.compile("[\\p{Ll}\\p{N},] " + Pattern.quote(word) + "\\b")
            .matcher(context)
            .find();
  }
}
