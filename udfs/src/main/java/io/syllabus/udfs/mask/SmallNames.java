package io.syllabus.udfs.mask;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names in small letters behind what announces one: my name is priya raman. */
final class SmallNames {
  private static final Pattern SMALL =
      Pattern.compile(
          "(?<![\\p{L}])(?:my name is|name is|mr\\.|mrs\\.|ms\\.|dr\\.|name:)"
              + " {0,8}(?<value>\\p{L}[\\p{L}'-]{1,20}(?: \\p{L}[\\p{L}'-]{1,20}){0,2})");

  private SmallNames() {}

  static void scan(ScanText text, Consumer<Candidate> found) {
    if (text.holds("name") || text.holds("mr") || text.holds("ms.") || text.holds("dr.")) {
      for (Matcher m = SMALL.matcher(text.text()); m.find(); ) {
        small(m, found);
      }
    }
  }

  private static void small(Matcher m, Consumer<Candidate> found) {
    String[] words = m.group("value").split(" ", -1);
    String first = words[0].toLowerCase(Locale.ROOT);
    if (m.group().startsWith("name:") && !NameLexicon.given(first) && !NameLexicon.family(first)) {
      return; // the name of a thing in a configuration
    }
    int end = m.start("value");
    for (String word : words) {
      String lower = word.toLowerCase(Locale.ROOT);
      if (NameLexicon.common(lower) && !(NameLexicon.given(lower) && word.length() > 3)) {
        break;
      }
      end = (end == m.start("value") ? end : end + 1) + word.length();
    }
    if (end > m.start("value")) {
      found.accept(new Candidate("PERSON", m.start("value"), end, "person-introduced", 0.8));
    }
  }
}
