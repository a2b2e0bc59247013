package io.syllabus.pipelines.recipe;

import io.syllabus.engine.UsageException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a path or an address takes from its surroundings: {@code ${NAME}} from the environment, so
 * that a password need not stand in the recipe, and {@code ~} at its start. What they hold goes
 * into no message.
 */
final class Variables {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{(\\w+)}");
  private final Map<String, String> environment;

  Variables(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Whether it begins with something that is known only where the recipe is run. */
  static boolean leads(String path) {
    return path.startsWith("~") || path.startsWith("${");
  }

  /**
   * The text with its variables filled in.
   *
   * @param key names it in errors
   */
  String expanded(String key, String text) {
    Matcher variable = VARIABLE.matcher(text);
    StringBuilder expanded = new StringBuilder();
    while (variable.find()) {
      String value = value(key, variable.group(1));
      variable.appendReplacement(expanded, Matcher.quoteReplacement(value));
    }
    return variable.appendTail(expanded).toString();
  }

  private String value(String key, String name) {
    String value = environment.get(name);
    if (value == null || value.isBlank()) {
      throw new UsageException(
          "Cannot use %s: the environment variable %s is not set; export it before the run"
              .formatted(key, name));
    }
    return value;
  }

  /** The same for a path, where {@code ~} is the home of who runs the recipe. */
  String path(String key, String text) {
    if (text.startsWith("~") && !text.equals("~") && !text.startsWith("~/")) {
      throw new UsageException(
          "Cannot use %s=%s: ~ alone is a home; write the whole path of another's"
              .formatted(key, text));
    }
    String path = expanded(key, text);
    if (text.startsWith("~")) {
      return System.getProperty("user.home") + path.substring(1);
    }
    if (text.startsWith("${") && !Path.of(path).isAbsolute() && path.indexOf("://") < 0) {
      throw new UsageException(
          "Cannot use %s=%s: the variable must hold a whole path, since it is not known relative to which folder; begin it with /"
              .formatted(key, text));
    }
    return path;
  }
}
