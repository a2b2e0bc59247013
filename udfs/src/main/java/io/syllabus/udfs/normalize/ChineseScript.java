package io.syllabus.udfs.normalize;

import com.hankcs.hanlp.HanLP;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Traditional to simplified characters or back, by HanLP's dictionaries of words, since one
 * character has several partners (乾净 but 乾隆).
 */
final class ChineseScript {
  private static final Pattern RUN = Pattern.compile("[" + Writing.HAN + "]++");

  private ChineseScript() {}

  static RewriteRule rule(String script) {
    UnaryOperator<String> convert =
        script.equals("simplified")
            ? HanLP::convertToSimplifiedChinese
            : HanLP::convertToTraditionalChinese;
    return new RewriteRule("script", text -> converted(text, convert))
        .onLines(Writing::isChinese)
        .onProse();
  }

  private static List<Change> converted(String text, UnaryOperator<String> convert) {
    List<Change> changes = new ArrayList<>();
    Matcher run = RUN.matcher(text);
    while (run.find()) {
      String now = convert.apply(run.group());
      if (now.length() == run.group().length()) {
        characterByCharacter(run.start(), run.group(), now, changes);
      } else {
        changes.add(new Change(run.start(), run.end(), now));
      }
    }
    return changes;
  }

  private static void characterByCharacter(
      int offset, String was, String now, List<Change> changes) {
    for (int i = 0, next; i < was.length(); i = next) {
      next = i + Character.charCount(was.codePointAt(i));
      if (!was.regionMatches(i, now, i, next - i)) {
        changes.add(new Change(offset + i, offset + next, now.substring(i, next)));
      }
    }
  }
}
