package io.syllabus.jobs;

import io.syllabus.schemas.RowCondition;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.BinaryComparison;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GreaterThanOrEqual;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.types.DataTypes;
import scala.Option;
import scala.collection.JavaConverters;

/**
 * Thresholds that a condition takes from a distribution: {@code p50(similarity)} is the median of
 * the rows at hand, {@code p50('legal', perplexityPerByte)} that of the reference {@code legal},
 * and {@code top(similarity, 0.2)} asks for the highest fifth.
 */
final class Quantiles {
  private static final Pattern NAME = Pattern.compile("p(\\d{1,2})");

  private Quantiles() {}

  /**
   * A place in a distribution.
   *
   * @param reference its name, empty for that of the rows at hand
   * @param of SQL of what is distributed
   * @param share of the values that are less, 0 to 1
   */
  record Quantile(String reference, String of, double share) {
    /** Whether it is that of a reference. */
    boolean isNamed() {
      return !reference.isEmpty();
    }

    /** Of what is distributed, to be asked of rows. */
    String sql() {
      return NamedScores.lookedUp(RowCondition.parse(of)).sql();
    }
  }

  /** What a condition asks for. */
  static Set<Quantile> in(Expression condition) {
    Set<Quantile> found = new LinkedHashSet<>();
    Rewriting.of(
        completed(condition),
        expression -> {
          call(expression).ifPresent(call -> found.add(call.quantile()));
          return Optional.empty();
        });
    return found;
  }

  /**
   * The condition with numbers in their places.
   *
   * @param values gives each
   */
  static Expression filledIn(Expression condition, Function<Quantile, Double> values) {
    return Rewriting.of(
        completed(condition),
        expression -> call(expression).map(call -> call.filledIn(values.apply(call.quantile()))));
  }

  /** {@code perplexityPerByte < p50('legal')} means that of what it is compared with. */
  private static Expression completed(Expression condition) {
    return Rewriting.of(
        condition,
        expression ->
            expression instanceof BinaryComparison both
                ? Optional.of(
                    both.withNewChildren(
                        scala(
                            completed(both.left(), both.right()),
                            completed(both.right(), both.left()))))
                : Optional.empty());
  }

  private static Expression completed(Expression side, Expression other) {
    if (!(side instanceof UnresolvedFunction function) || !NAME.matcher(name(function)).matches()) {
      return side;
    }
    List<Expression> given = JavaConverters.seqAsJavaList(function.arguments());
    if (given.size() == 1 && given.get(0) instanceof Literal reference) {
      return new UnresolvedFunction(
          function.nameParts(), scala(reference, other), false, Option.empty(), false);
    }
    return side;
  }

  private static scala.collection.Seq<Expression> scala(Expression... all) {
    return JavaConverters.asScalaBuffer(List.of(all)).toList();
  }

  private static String name(UnresolvedFunction function) {
    return function.nameParts().last().toLowerCase(Locale.ROOT);
  }

  /** A call of one of the functions; the compared value, where it is one that compares. */
  private record Call(Quantile quantile, Expression compared) {
    Expression filledIn(Double value) {
      Literal number = Literal.create(value, DataTypes.DoubleType);
      return compared == null ? number : new GreaterThanOrEqual(compared, number);
    }
  }

  private static Optional<Call> call(Expression expression) {
    if (!(expression instanceof UnresolvedFunction function)) {
      return Optional.empty();
    }
    String name = name(function);
    List<Expression> given = JavaConverters.seqAsJavaList(function.arguments());
    Matcher quantile = NAME.matcher(name);
    if (quantile.matches()) {
      double share = Integer.parseInt(quantile.group(1)) / 100.0;
      return Optional.of(new Call(quantile(name, given, share), null));
    }
    return name.equals("top") ? Optional.of(top(given)) : Optional.empty();
  }

  private static Quantile quantile(String name, List<Expression> given, double share) {
    if (given.size() == 1 && !(given.get(0) instanceof Literal)) {
      return new Quantile("", given.get(0).sql(), share);
    }
    if (given.size() == 2 && given.get(0) instanceof Literal reference) {
      return new Quantile(String.valueOf(reference.value()), given.get(1).sql(), share);
    }
    throw new IllegalArgumentException(
        "%s takes a column, or the name of a reference and a column, such as %s(similarity) or %s('legal', perplexityPerByte)"
            .formatted(name, name, name));
  }

  private static Call top(List<Expression> given) {
    if (given.size() == 2 && given.get(1) instanceof Literal share) {
      double wanted = Double.parseDouble(String.valueOf(share.value()));
      if (wanted > 0 && wanted < 1) {
        Quantile least = new Quantile("", given.get(0).sql(), 1 - wanted);
        return new Call(least, given.get(0));
      }
    }
    throw new IllegalArgumentException(
        "top takes a column and a share between 0 and 1, such as top(similarity, 0.2)");
  }
}
