package io.syllabus.jinja;

import java.util.Locale;

/** A template that cannot be compiled, or a conversation that it does not render. */
public final class TemplateException extends RuntimeException {
  /** Who ended the rendering. */
  public enum Kind {
    /** The template itself, by {@code raise_exception}: the conversation does not fit it. */
    RAISE,
    /** An error in the template, or one that Python would raise. */
    TEMPLATE,
    /** The limits. */
    LIMIT;

    /** The name in reports: raise, template or limit. */
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Kind kind;

  public TemplateException(Kind kind, String message) {
    super(message, null, false, false);
    this.kind = kind;
  }

  /** An error of the source text at one of its lines. */
  static TemplateException syntax(int line, String format, Object... args) {
    String problem = String.format(Locale.ROOT, format, args);
    return new TemplateException(
        Kind.TEMPLATE, "Cannot compile the chat template, line " + line + ": " + problem);
  }

  public Kind kind() {
    return kind;
  }
}
