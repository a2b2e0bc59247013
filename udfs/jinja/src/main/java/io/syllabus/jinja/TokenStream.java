package io.syllabus.jinja;

import java.util.List;
import java.util.Locale;

/** The tokens of a template with the one that is looked at. */
final class TokenStream {
  private final List<Token> tokens;
  private int at;

  TokenStream(List<Token> tokens) {
    this.tokens = tokens;
  }

  Token current() {
    return tokens.get(at);
  }

  /** The token after the current one. */
  Token look() {
    return tokens.get(Math.min(at + 1, tokens.size() - 1));
  }

  /** Gives the current token and goes on to the next. */
  Token next() {
    Token token = current();
    at = Math.min(at + 1, tokens.size() - 1);
    return token;
  }

  boolean is(TokenType type) {
    return current().type() == type;
  }

  boolean isOperator(String operator) {
    return current().isOperator(operator);
  }

  boolean skipOperator(String operator) {
    boolean found = isOperator(operator);
    if (found) {
      next();
    }
    return found;
  }

  boolean skipName(String name) {
    boolean found = current().isName(name);
    if (found) {
      next();
    }
    return found;
  }

  Token expect(TokenType type) {
    if (!is(type)) {
      throw expected(type.name().toLowerCase(Locale.ROOT));
    }
    return next();
  }

  void expectOperator(String operator) {
    if (!skipOperator(operator)) {
      throw expected(operator);
    }
  }

  void expectName(String name) {
    if (!skipName(name)) {
      throw expected(name);
    }
  }

  private TemplateException expected(String what) {
    return is(TokenType.END)
        ? error("unexpected end of template, expected '%s'.", what)
        : error("expected token '%s', got '%s'", what, current().described());
  }

  TemplateException error(String format, Object... args) {
    return TemplateException.syntax(current().line(), format, args);
  }
}
