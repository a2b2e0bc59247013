package io.syllabus.udfs.jinja;

import java.util.ArrayList;
import java.util.List;

/**
 * Parses what binds tighter than any operator: literals, names, subscripts, calls, filters, tests.
 */
final class OperandParser {
  private final TokenStream tokens;
  private final NameLog names;
  private final ExpressionParser expressions;
  private final ArgumentParser arguments;

  OperandParser(TokenStream tokens, NameLog names, ExpressionParser expressions) {
    this.tokens = tokens;
    this.names = names;
    this.expressions = expressions;
    this.arguments = new ArgumentParser(tokens, expressions);
  }

  /** A signed operand with its filters and tests. */
  Expression filtered() {
    Expression value = signed();
    while (true) {
      if (tokens.isOperator("|")) {
        value = filters(value, false);
      } else if (tokens.current().isName("is")) {
        value = test(value);
      } else if (tokens.isOperator("(")) {
        value = new Call(value, arguments.parse());
      } else {
        return value;
      }
    }
  }

  private Expression signed() {
    Expression value;
    if (tokens.skipOperator("-")) {
      value = new Operation.Negative(expressions.nesting().within(this::signed));
    } else if (tokens.skipOperator("+")) {
      value = new Operation.Positive(expressions.nesting().within(this::signed));
    } else {
      value = primary();
    }
    return postfix(value);
  }

  private Expression postfix(Expression start) {
    Expression value = start;
    while (true) {
      if (tokens.skipOperator(".")) {
        value = dot(value);
      } else if (tokens.skipOperator("[")) {
        value = subscript(value);
      } else if (tokens.isOperator("(")) {
        value = new Call(value, arguments.parse());
      } else {
        return value;
      }
    }
  }

  private Expression dot(Expression owner) {
    Token token = tokens.next();
    return switch (token.type()) {
      case NAME -> new Access.Dot(owner, token.text());
      case INTEGER -> new Access.Item(owner, new Literal(token.value()));
      default -> throw tokens.error("expected name or number");
    };
  }

  private Expression subscript(Expression owner) {
    List<Expression> keys = new ArrayList<>();
    while (!tokens.isOperator("]")) {
      if (!keys.isEmpty()) {
        tokens.expectOperator(",");
      }
      Expression start = tokens.isOperator(":") ? new Literal(null) : expressions.expression();
      if (tokens.isOperator(":")) {
        return slice(owner, start, keys);
      }
      keys.add(start);
    }
    tokens.expectOperator("]");
    return new Access.Item(owner, keys.size() == 1 ? keys.get(0) : new ListLiteral.OfTuple(keys));
  }

  private Expression slice(Expression owner, Expression start, List<Expression> keys) {
    tokens.expectOperator(":");
    Expression stop = sliceBound();
    Expression step = tokens.skipOperator(":") ? sliceBound() : new Literal(null);
    if (!keys.isEmpty() || tokens.isOperator(",")) {
      throw tokens.error("invalid syntax: a slice within a tuple");
    }
    tokens.expectOperator("]");
    return new Access.Slice(owner, start, stop, step);
  }

  private Expression sliceBound() {
    boolean open = tokens.isOperator(":") || tokens.isOperator("]") || tokens.isOperator(",");
    return open ? new Literal(null) : expressions.expression();
  }

  private Expression primary() {
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

  /** Filters one after the other; in a filter block the first has no bar before it. */
  Expression filters(Expression input, boolean first) {
    Expression value = input;
    boolean barred = !first;
    while (!barred || tokens.skipOperator("|")) {
      barred = true;
      String name = dottedName();
      CallArguments given = tokens.isOperator("(") ? arguments.parse() : CallArguments.NONE;
      value = new FilterCall(value, name, given);
    }
    return value;
  }

  private String dottedName() {
    StringBuilder name = new StringBuilder(tokens.expect(TokenType.NAME).text());
    while (tokens.skipOperator(".")) {
      name.append('.').append(tokens.expect(TokenType.NAME).text());
    }
    return name.toString();
  }

  private Expression test(Expression value) {
    tokens.expectName("is");
    boolean negated = tokens.skipName("not");
    String name = dottedName();
    Expression test = new TestCall(value, name, testArguments());
    return negated ? new Logic.Not(test) : test;
  }

  /** Arguments in brackets, or a single one without. */
  private CallArguments testArguments() {
    if (tokens.isOperator("(")) {
      return arguments.parse();
    }
    if (!beginsArgument(tokens.current())) {
      return CallArguments.NONE;
    }
    if (tokens.current().isName("is")) {
      throw tokens.error("You cannot chain multiple tests with is");
    }
    return CallArguments.of(List.of(postfix(primary())));
  }

  private static boolean beginsArgument(Token token) {
    return switch (token.type()) {
      case NAME -> !token.isName("else") && !token.isName("or") && !token.isName("and");
      case STRING, INTEGER, FLOAT -> true;
      case OPERATOR -> token.isOperator("[") || token.isOperator("{");
      default -> false;
    };
  }
}
