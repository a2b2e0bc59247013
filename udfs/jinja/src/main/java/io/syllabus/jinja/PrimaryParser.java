package io.syllabus.jinja;

import java.util.ArrayList;
import java.util.List;

/** Parses names and literals: what an expression is made of. */
final class PrimaryParser {
  private final TokenStream tokens;
  private final NameLog names;
  private final ExpressionParser expressions;

  PrimaryParser(TokenStream tokens, NameLog names, ExpressionParser expressions) {
    this.tokens = tokens;
    this.names = names;
    this.expressions = expressions;
  }

  Expression primary() {
    Token token = tokens.next();
    return switch (token.type()) {
      case NAME -> name(token.text());
      case STRING -> string(token.text());
      case INTEGER, FLOAT -> new Literal(token.value());
      case OPERATOR -> bracket(token);
      default -> throw unexpected(token);
    };
  }

  private TemplateException unexpected(Token token) {
    return TemplateException.syntax(token.line(), "unexpected '%s'", token.described());
  }

  private Expression name(String name) {
    return switch (name) {
      case "true", "True" -> new Literal(true);
      case "false", "False" -> new Literal(false);
      case "none", "None" -> new Literal(null);
      default -> {
        names.read(name);
        yield new Name(name);
      }
    };
  }

  /** Strings that stand beside each other are one. */
  private Expression string(String first) {
    StringBuilder text = new StringBuilder(first);
    while (tokens.is(TokenType.STRING)) {
      text.append(tokens.next().text());
    }
    return new Literal(text.toString());
  }

  private Expression bracket(Token token) {
    return switch (token.text()) {
      case "(" -> {
        Expression inner = expressions.inBrackets();
        tokens.expectOperator(")");
        yield inner;
      }
      case "[" -> new ListLiteral(items("]"));
      case "{" -> new DictLiteral(entries());
      default -> throw unexpected(token);
    };
  }

  private List<Expression> items(String close) {
    List<Expression> items = new ArrayList<>();
    while (!tokens.skipOperator(close)) {
      items.add(expressions.expression());
      if (!tokens.isOperator(close)) {
        tokens.expectOperator(",");
      }
    }
    return items;
  }

  private List<Expression> entries() {
    List<Expression> entries = new ArrayList<>();
    while (!tokens.skipOperator("}")) {
      entries.add(expressions.expression());
      tokens.expectOperator(":");
      entries.add(expressions.expression());
      if (!tokens.isOperator("}")) {
        tokens.expectOperator(",");
      }
    }
    return entries;
  }
}
