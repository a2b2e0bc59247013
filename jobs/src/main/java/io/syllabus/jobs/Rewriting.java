package io.syllabus.jobs;

import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.catalyst.expressions.Expression;
import scala.runtime.AbstractPartialFunction;

/** Puts other expressions into the place of some, from the leaves up. */
final class Rewriting extends AbstractPartialFunction<Expression, Expression> {
  private final Function<Expression, Optional<Expression>> rule;

  private Rewriting(Function<Expression, Optional<Expression>> rule) {
    this.rule = rule;
  }

  /**
   * The expression with all that the rule has something else for exchanged.
   *
   * @param rule gives what stands in the place of an expression, nothing where it stays
   */
  static Expression of(Expression whole, Function<Expression, Optional<Expression>> rule) {
    return whole.transformUp(new Rewriting(rule));
  }

  @Override
  public boolean isDefinedAt(Expression expression) {
    return rule.apply(expression).isPresent();
  }

  @Override
  public Expression apply(Expression expression) {
    return rule.apply(expression).orElse(expression);
  }
}
