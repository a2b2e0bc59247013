package io.syllabus.jinja.python;

/**
 * Text that counts as safe HTML (the filters {@code safe} and {@code escape}). It is a str in every
 * respect, but plain text that is added to it is escaped first.
 */
public record Markup(String text) {
  public static Markup escape(Object value) {
    return value instanceof Markup safe ? safe : new Markup(escaped(Repr.str(value)));
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&#34;");
        case '\'' -> out.append("&#39;");
        default -> out.append(c);
      }
    }
    return out.toString();
  }

  @Override
  public String toString() {
    return text;
  }
}
