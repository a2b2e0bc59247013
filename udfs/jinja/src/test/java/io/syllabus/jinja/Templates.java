package io.syllabus.jinja;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDateTime;
import java.util.Map;

/** Renders templates for tests. */
final class Templates {
  static final Limits LIMITS = new Limits(1_000_000, 4_000_000, 200);
  static final LocalDateTime NOW = LocalDateTime.of(2025, 7, 10, 12, 0);

  private Templates() {}

  static String render(String source) {
    return render(source, Map.of());
  }

  static String render(String source, Map<String, ?> variables) {
    return Template.compile(source, LIMITS).render(variables, NOW).text();
  }

  /** The message of the error in which compiling or rendering ends. */
  static String error(String source) {
    return failure(source).getMessage();
  }

  static TemplateException failure(String source) {
    return catchThrowableOfType(TemplateException.class, () -> render(source));
  }
}
