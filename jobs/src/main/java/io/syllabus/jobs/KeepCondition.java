package io.syllabus.jobs;

import io.syllabus.schemas.RecordEncoder;
import io.syllabus.schemas.RowCondition;
import io.syllabus.schemas.Scored;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.And;
import org.apache.spark.sql.catalyst.expressions.BinaryComparison;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.GreaterThan;
import org.apache.spark.sql.catalyst.expressions.GreaterThanOrEqual;
import org.apache.spark.sql.catalyst.expressions.IsNotNull;
import org.apache.spark.sql.catalyst.expressions.IsNull;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructType;
import scala.collection.JavaConverters;

/** The recipe's {@code judge.keep}: an SQL condition over the scores, taken apart at its ANDs. */
public final class KeepCondition {
  private static final Set<String> MINDFUL = Set.of("coalesce", "nvl", "nvl2", "ifnull", "isnull");
  private final String sql;
  private final Expression parsed;

  private KeepCondition(String sql, Expression parsed) {
    this.sql = sql;
    this.parsed = parsed;
  }

  /**
   * Reads a condition.
   *
   * @throws IllegalArgumentException where the text is no SQL condition
   */
  public static KeepCondition of(String sql) {
    try {
      return new KeepCondition(sql, RowCondition.parse(sql));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "Cannot use judge.keep='%s': %s; see conf/reference.yaml".formatted(sql, e.getMessage()),
          e);
    }
  }

  /**
   * Resolves it against the columns of {@code scored}; needs no session.
   *
   * @throws IllegalArgumentException where a column or function is unknown, a type does not fit, or
   *     the same row may be kept today and not tomorrow
   */
  void check() {
    StructType columns = columns(RecordEncoder.of(Scored.class).schema());
    try {
      for (Quantiles.Quantile quantile : quantiles()) {
        RowCondition.check(RowCondition.parse(quantile.sql() + " > 0"), columns);
      }
      RowCondition.check(decided(parsed, quantile -> 0.5), columns);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "Cannot use judge.keep='%s': %s; the columns are those of scored.scores and line, kind, source"
              .formatted(sql, e.getMessage()),
          e);
    }
  }

  /** The names that the condition may use. */
  private static StructType columns(StructType scored) {
    return ((StructType) scored.apply("scores").dataType())
        .add("line", DataTypes.StringType)
        .add("kind", DataTypes.StringType)
        .add("source", DataTypes.StringType);
  }

  /** The parts that are joined by AND, as SQL again, in the order of the condition. */
  List<String> parts() {
    return split(parsed).stream().map(Expression::sql).toList();
  }

  /** The same to be asked of rows: columns of the recipe's names found, quantiles as numbers. */
  List<String> decided(Function<Quantiles.Quantile, Double> quantiles) {
    return split(parsed).stream().map(part -> decided(part, quantiles).sql()).toList();
  }

  /** The thresholds that it takes from a distribution. */
  Set<Quantiles.Quantile> quantiles() {
    return Quantiles.in(parsed);
  }

  /**
   * A bound of a condition.
   *
   * @param score the column that is compared, as the condition names it
   * @param upwards whether greater values meet it, else lesser ones
   * @param value what it is compared with
   */
  public record Bound(String score, boolean upwards, double value) {}

  /** Part by part, the numbers that columns are compared with. */
  List<List<Bound>> bounds(Function<Quantiles.Quantile, Double> quantiles) {
    return split(parsed).stream().map(part -> bounds(Quantiles.filledIn(part, quantiles))).toList();
  }

  private static List<Bound> bounds(Expression expression) {
    if (expression instanceof BinaryComparison both) {
      boolean upwards = both instanceof GreaterThan || both instanceof GreaterThanOrEqual;
      return Stream.of(
              bound(both.left(), upwards, both.right()), bound(both.right(), !upwards, both.left()))
          .flatMap(Optional::stream)
          .toList();
    }
    return JavaConverters.seqAsJavaList(expression.children()).stream()
        .flatMap(child -> bounds(child).stream())
        .toList();
  }

  private static Optional<Bound> bound(Expression column, boolean upwards, Expression value) {
    return column instanceof UnresolvedAttribute named
            && value instanceof Literal literal
            && literal.dataType() instanceof NumericType
        ? Optional.of(
            new Bound(named.name(), upwards, Double.parseDouble(literal.value().toString())))
        : Optional.empty();
  }

  private static Expression decided(
      Expression part, Function<Quantiles.Quantile, Double> quantiles) {
    return NamedScores.lookedUp(Quantiles.filledIn(part, quantiles));
  }

  /**
   * Names of the columns, in lower case, that must hold something: those within {@code coalesce},
   * {@code is null} and their like are left out.
   */
  public SortedSet<String> columns() {
    SortedSet<String> columns = new TreeSet<>();
    ask(parsed, columns);
    return columns;
  }

  private static void ask(Expression expression, SortedSet<String> columns) {
    if (expression instanceof UnresolvedAttribute column) {
      columns.add(column.name().toLowerCase(Locale.ROOT));
    } else if (!minds(expression)) {
      JavaConverters.seqAsJavaList(expression.children()).forEach(child -> ask(child, columns));
    }
  }

  /** True where an expression says itself what becomes of a null. */
  private static boolean minds(Expression expression) {
    return expression instanceof IsNull
        || expression instanceof IsNotNull
        || (expression instanceof UnresolvedFunction function
            && MINDFUL.contains(function.nameParts().last().toLowerCase(Locale.ROOT)));
  }

  private static List<Expression> split(Expression expression) {
    return expression instanceof And and
        ? Stream.concat(split(and.left()).stream(), split(and.right()).stream()).toList()
        : List.of(expression);
  }

  /** A part for people: without Catalyst's quotes, outer brackets and marks of decimals. */
  static String words(String part) {
    String plain = part.replace("`", "").replaceAll("(?<=\\d)BD\\b", "");
    boolean bracketed = plain.startsWith("(") && plain.endsWith(")");
    return bracketed ? plain.substring(1, plain.length() - 1) : plain;
  }
}
