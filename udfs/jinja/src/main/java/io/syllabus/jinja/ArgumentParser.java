package io.syllabus.jinja;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Parses the arguments of a call: by position, then by keyword, {@code *} and {@code **}. */
final class ArgumentParser {
  private final TokenStream tokens;
  private final ExpressionParser expressions;

  ArgumentParser(TokenStream tokens, ExpressionParser expressions) {
    this.tokens = tokens;
    this.expressions = expressions;
  }

  CallArguments parse() {
    List<Expression> positional = new ArrayList<>();
    List<String> names = new ArrayList<>();
    List<Expression> values = new ArrayList<>();
    Expression rest = null;
    Expression named = null;
    Set<String> seen = new HashSet<>();
    tokens.expectOperator("(");
    while (!tokens.isOperator(")")) {
      if (tokens.skipOperator("*")) {
        require(rest == null && named == null);
        rest = expressions.expression();
      } else if (tokens.skipOperator("**")) {
        require(named == null);
        named = expressions.expression();
      } else if (tokens.is(TokenType.NAME) && tokens.look().isOperator("=")) {
        require(named == null && seen.add(tokens.current().text()));
        names.add(tokens.next().text());
        tokens.next();
        values.add(expressions.expression());
      } else {
        require(rest == null && named == null && names.isEmpty());
        positional.add(expressions.expression());
      }
      if (!tokens.isOperator(")")) {
        tokens.expectOperator(",");
      }
    }
    tokens.expectOperator(")");
    return new CallArguments(positional, names, values, rest, named);
  }

  private void require(boolean allowed) {
    if (!allowed) {
      throw tokens.error("invalid syntax for function call expression");
    }
  }
}
