package io.syllabus.pipelines.recipe;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The comments of the reference: what stands above a key says what the key is for. */
final class RecipeComments {
  private static final Pattern KEY = Pattern.compile("(\\s*(?:- )?)([A-Za-z]+):(?: .*)?");

  private record Open(int indent, String key) {}

  private final Map<String, String> comments = new LinkedHashMap<>();
  private final Deque<Open> above = new ArrayDeque<>();
  private String comment = "";

  private RecipeComments() {}

  /** Key such as {@code dedup.minhash.seed} → its comment, empty where it has none. */
  static Map<String, String> of(String yaml) {
    RecipeComments reader = new RecipeComments();
    yaml.lines().forEach(reader::read);
    return reader.comments;
  }

  private void read(String line) {
    Matcher key = KEY.matcher(line);
    if (line.strip().startsWith("#")) {
      comment = (comment + " " + line.strip().substring(1).strip()).strip();
    } else if (key.matches()) {
      open(key.group(1).length(), key.group(2));
      comment = "";
    } else {
      comment = "";
    }
  }

  private void open(int indent, String name) {
    while (!above.isEmpty() && above.peek().indent() >= indent) {
      above.pop();
    }
    String key = above.isEmpty() ? name : above.peek().key() + "." + name;
    above.push(new Open(indent, key));
    comments.put(key, comment);
  }
}
