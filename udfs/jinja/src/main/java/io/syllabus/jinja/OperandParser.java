package io.syllabus.jinja;

import java.util.ArrayList;
import java.util.List;

/** Parses what follows an operand and binds tighter than any operator: subscripts to tests. */
final class OperandParser {
  private final TokenStream tokens;
  private final PrimaryParser primaries;
  private final ExpressionParser expressions;
  private final ArgumentParser arguments;

  OperandParser(TokenStream tokens, NameLog names, ExpressionParser expressions) {
    this.tokens = tokens;
    this.primaries = new PrimaryParser(tokens, names, expressions);
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
      value = primaries.primary();
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
    return CallArguments.of(List.of(postfix(primaries.primary())));
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
