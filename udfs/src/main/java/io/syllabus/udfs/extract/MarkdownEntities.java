package io.syllabus.udfs.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Writes the entities of Markdown as the characters that they mean; what is code says what it says
 * (CommonMark 0.31, 2.5).
 */
final class MarkdownEntities {

  private static final Pattern ENTITY = Pattern.compile("&(?:[A-Za-z]\\w{1,30}|#\\w{1,8});");
  private static final Pattern CODE_OR_ENTITY =
      Pattern.compile("`[^`]{1,300}+`|" + ENTITY.pattern());

  private MarkdownEntities() {}

  static List<String> write(List<String> lines) {
    List<String> written = new ArrayList<>();
    Fences fences = new Fences();
    for (String line : lines) {
      boolean stays = fences.holds(line) || !ENTITY.matcher(line).find();
      written.add(stays ? line : decoded(line));
    }
    return written;
  }

  private static String decoded(String line) {
    return CODE_OR_ENTITY
        .matcher(line)
        .replaceAll(found -> Matcher.quoteReplacement(decodedUnlessCode(found.group())));
  }

  /** An angle bracket stays as it is: it would make a tag of what is text. */
  private static String decodedUnlessCode(String found) {
    boolean stays = found.startsWith("`") || found.equals("&lt;") || found.equals("&gt;");
    return stays ? found : Parser.unescapeEntities(found, false);
  }
}
