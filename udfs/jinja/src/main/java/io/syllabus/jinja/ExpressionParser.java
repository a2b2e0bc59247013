package io.syllabus.jinja;

import io.syllabus.jinja.Comparison.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** Parses expressions: one method per level of precedence, the weakest first. */
final class ExpressionParser {
  private static final Map<String, Operator> COMPARISONS =
      Map.of(
          "==",
          Operator.EQ,
          "!=",
          Operator.NE,
          "<",
          Operator.LT,
          "<=",
          Operator.LE,
          ">",
          Operator.GT,
          ">=",
          Operator.GE);

  private final TokenStream tokens;
  private final Nesting nesting;
  private final OperandParser operands;

  ExpressionParser(TokenStream tokens, NameLog names, Nesting nesting) {
    this.tokens = tokens;
    this.nesting = nesting;
    this.operands = new OperandParser(tokens, names, this);
  }

  Expression expression() {
    return nesting.within(this::conditional);
  }

  /** An expression, or a tuple without brackets. */
  Expression tuple() {
    return tuple(this::expression, () -> false);
  }

  /** As {@link #tuple()}, where {@code if} begins something else and some names end it. */
  Expression tupleWithoutIf(BooleanSupplier end) {
    return tuple(this::or, end);
  }

  private Expression tuple(java.util.function.Supplier<Expression> part, BooleanSupplier end) {
    List<Expression> items = new ArrayList<>();
    boolean several = tupleItems(items, part, end);
    if (several) {
      return new ListLiteral.OfTuple(items);
    }
    if (items.isEmpty()) {
      throw tokens.error("Expected an expression, got '%s'", tokens.current().described());
    }
    return items.get(0);
  }

  /** What stands in brackets: an expression, a tuple, or the empty tuple. */
  Expression inBrackets() {
    List<Expression> items = new ArrayList<>();
    boolean several = tupleItems(items, this::expression, () -> false);
    return several || items.isEmpty() ? new ListLiteral.OfTuple(items) : items.get(0);
  }

  /** Reads items between commas; whether there was a comma. */
  private boolean tupleItems(
      List<Expression> items, java.util.function.Supplier<Expression> part, BooleanSupplier end) {
    boolean several = false;
    while (!isTupleEnd() && !end.getAsBoolean()) {
      items.add(part.get());
      if (!tokens.skipOperator(",")) {
        break;
      }
      several = true;
    }
    return several;
  }

  private boolean isTupleEnd() {
    return tokens.is(TokenType.VARIABLE_END)
        || tokens.is(TokenType.BLOCK_END)
        || tokens.isOperator(")");
  }

  private Expression conditional() {
    Expression value = or();
    while (tokens.skipName("if")) {
      Expression test = or();
      Expression otherwise = tokens.skipName("else") ? nesting.within(this::conditional) : null;
      value = new Logic.Conditional(test, value, otherwise);
    }
    return value;
  }

  private Expression or() {
    Expression left = and();
    while (tokens.skipName("or")) {
      left = new Logic.Or(left, and());
    }
    return left;
  }

  private Expression and() {
    Expression left = not();
    while (tokens.skipName("and")) {
      left = new Logic.And(left, not());
    }
    return left;
  }

  private Expression not() {
    return tokens.skipName("not") ? new Logic.Not(nesting.within(this::not)) : comparison();
  }

  private Expression comparison() {
    Expression first = sum();
    List<Operator> operators = new ArrayList<>();
    List<Expression> others = new ArrayList<>();
    for (Operator operator = comparator(); operator != null; operator = comparator()) {
      operators.add(operator);
      others.add(sum());
    }
    return operators.isEmpty() ? first : new Comparison(first, operators, others);
  }

  private Operator comparator() {
    if (tokens.skipName("in")) {
      return Operator.IN;
    }
    if (tokens.current().isName("not") && tokens.look().isName("in")) {
      tokens.next();
      tokens.next();
      return Operator.NOT_IN;
    }
    Operator operator =
        tokens.is(TokenType.OPERATOR) ? COMPARISONS.get(tokens.current().text()) : null;
    if (operator != null) {
      tokens.next();
    }
    return operator;
  }

  private Expression sum() {
    Expression left = concat();
    while (true) {
      if (tokens.skipOperator("+")) {
        left = new Operation(Operation.Operator.ADD, left, concat());
      } else if (tokens.skipOperator("-")) {
        left = new Operation(Operation.Operator.SUBTRACT, left, concat());
      } else {
        return left;
      }
    }
  }

  private Expression concat() {
    List<Expression> parts = new ArrayList<>(List.of(product()));
    while (tokens.skipOperator("~")) {
      parts.add(product());
    }
    return parts.size() == 1 ? parts.get(0) : new Concat(parts);
  }

  private Expression product() {
    Expression left = power();
    while (true) {
      if (tokens.skipOperator("*")) {
        left = new Operation(Operation.Operator.MULTIPLY, left, power());
      } else if (tokens.skipOperator("/")) {
        left = new Operation(Operation.Operator.DIVIDE, left, power());
      } else if (tokens.skipOperator("//")) {
        left = new Operation(Operation.Operator.FLOOR_DIVIDE, left, power());
      } else if (tokens.skipOperator("%")) {
        left = new Operation(Operation.Operator.MODULO, left, power());
      } else {
        return left;
      }
    }
  }

  /** Powers group from the left here, other than in Python. */
  private Expression power() {
    Expression left = operands.filtered();
    while (tokens.skipOperator("**")) {
      left = new Operation(Operation.Operator.POWER, left, operands.filtered());
    }
    return left;
  }

  /** A filter or several, without what they apply to: that of a block. */
  Expression filters(boolean first) {
    return operands.filters(null, first);
  }

  OperandParser operands() {
    return operands;
  }

  Nesting nesting() {
    return nesting;
  }
}
