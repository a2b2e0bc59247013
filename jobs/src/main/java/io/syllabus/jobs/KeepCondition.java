package io.syllabus.jobs;

import io.syllabus.schemas.RecordEncoder;
import io.syllabus.schemas.Scored;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.QueryPlanningTracker;
import org.apache.spark.sql.catalyst.analysis.SimpleAnalyzer$;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.And;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.IsNotNull;
import org.apache.spark.sql.catalyst.expressions.IsNull;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser$;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.Filter;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.types.DataTypeUtils;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.collection.JavaConverters;
import scala.collection.Seq;
import scala.collection.immutable.Nil$;

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
      return new KeepCondition(sql, CatalystSqlParser$.MODULE$.parseExpression(sql));
    } catch (Exception e) { // Scala declares no checked exceptions
      if (e instanceof ParseException) {
        throw new IllegalArgumentException(
            "Cannot use judge.keep='%s': it is no SQL condition; see conf/reference.yaml"
                .formatted(sql),
            e);
      }
      throw e;
    }
  }

  /**
   * Resolves it against the columns of {@code scored}; needs no session.
   *
   * @throws IllegalArgumentException where a column or function is unknown, a type does not fit, or
   *     the same row may be kept today and not tomorrow
   */
  void check() {
    LogicalPlan filter = new Filter(parsed, scored());
    try {
      LogicalPlan resolved =
          SimpleAnalyzer$.MODULE$.executeAndCheck(filter, new QueryPlanningTracker(Option.empty()));
      if (!((Filter) resolved).condition().deterministic()) {
        throw refused("it asks for chance, so the same rows would be kept once and dropped again");
      }
    } catch (UnsupportedOperationException e) { // the analyser's way to say so, without a session
      throw refused("it names a function or a table that there is not");
    } catch (Exception e) {
      if (e instanceof AnalysisException analysis) {
        throw refused(analysis.getSimpleMessage().lines().findFirst().orElse("it does not fit"));
      }
      throw e;
    }
  }

  private IllegalArgumentException refused(String why) {
    return new IllegalArgumentException(
        "Cannot use judge.keep='%s': %s; the columns are those of scored.scores and line, kind, source"
            .formatted(sql, why));
  }

  /** An empty table with the names that the condition may use. */
  private static LogicalPlan scored() {
    StructType columns =
        ((StructType) RecordEncoder.of(Scored.class).schema().apply("scores").dataType())
            .add("line", DataTypes.StringType)
            .add("kind", DataTypes.StringType)
            .add("source", DataTypes.StringType);
    return new LocalRelation(attributes(columns), noRows(), false);
  }

  @SuppressWarnings("unchecked") // a Seq of references is a Seq of attributes; variance is lost
  private static Seq<Attribute> attributes(StructType columns) {
    return (Seq<Attribute>) (Seq<?>) DataTypeUtils.toAttributes(columns);
  }

  @SuppressWarnings("unchecked")
  private static Seq<InternalRow> noRows() {
    return (Seq<InternalRow>) (Seq<?>) Nil$.MODULE$;
  }

  /** The parts that are joined by AND, as SQL again, in the order of the condition. */
  List<String> parts() {
    List<String> parts = new ArrayList<>();
    collect(parsed, parts);
    return parts;
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

  private static void collect(Expression expression, List<String> parts) {
    if (expression instanceof And and) {
      collect(and.left(), parts);
      collect(and.right(), parts);
    } else {
      parts.add(expression.sql());
    }
  }

  /** A part for people: without Catalyst's quotes, outer brackets and marks of decimals. */
  static String words(String part) {
    String plain = part.replace("`", "").replaceAll("(?<=\\d)BD\\b", "");
    boolean bracketed = plain.startsWith("(") && plain.endsWith(")");
    return bracketed ? plain.substring(1, plain.length() - 1) : plain;
  }
}
