package io.syllabus.schemas;

import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.catalyst.QueryPlanningTracker;
import org.apache.spark.sql.catalyst.analysis.SimpleAnalyzer$;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser$;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.Filter;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.types.DataTypeUtils;
import org.apache.spark.sql.types.StructType;
import scala.Option;
import scala.collection.Seq;
import scala.collection.immutable.Nil$;

/** An SQL condition of a recipe over the columns of a row; checked without a session. */
public final class RowCondition {
  private RowCondition() {}

  /**
   * The condition, parsed.
   *
   * @throws IllegalArgumentException with the reason, where the text is no SQL condition
   */
  public static Expression parse(String sql) {
    try {
      return CatalystSqlParser$.MODULE$.parseExpression(sql);
    } catch (Exception e) { // Scala declares no checked exceptions
      if (e instanceof ParseException) {
        throw new IllegalArgumentException("it is no SQL condition", e);
      }
      throw e;
    }
  }

  /**
   * Resolves it against columns.
   *
   * @throws IllegalArgumentException with the reason, where a column or function is unknown, a type
   *     does not fit, or the same row may meet it today and not tomorrow
   */
  public static void check(Expression condition, StructType columns) {
    LogicalPlan rows = new LocalRelation(attributes(columns), noRows(), false);
    try {
      LogicalPlan resolved =
          SimpleAnalyzer$.MODULE$.executeAndCheck(
              new Filter(condition, rows), new QueryPlanningTracker(Option.empty()));
      if (!((Filter) resolved).condition().deterministic()) {
        throw new IllegalArgumentException(
            "it asks for chance, so the same rows would be kept once and dropped again");
      }
    } catch (UnsupportedOperationException e) { // the analyser's way to say so, without a session
      throw new IllegalArgumentException("it names a function or a table that there is not", e);
    } catch (Exception e) {
      if (e instanceof AnalysisException analysis) {
        throw new IllegalArgumentException(reason(analysis), e);
      }
      throw e;
    }
  }

  /** The first line, without the class of the error and the place in the condition. */
  private static String reason(AnalysisException e) {
    return e.getSimpleMessage()
        .lines()
        .findFirst()
        .orElse("it does not fit")
        .replaceFirst("^\\[[A-Z_.]+\\] ", "")
        .replaceFirst("\\.?; line \\d+ pos \\d+$", "");
  }

  @SuppressWarnings("unchecked") // a Seq of references is a Seq of attributes; variance is lost
  private static Seq<Attribute> attributes(StructType columns) {
    return (Seq<Attribute>) (Seq<?>) DataTypeUtils.toAttributes(columns);
  }

  @SuppressWarnings("unchecked")
  private static Seq<InternalRow> noRows() {
    return (Seq<InternalRow>) (Seq<?>) Nil$.MODULE$;
  }
}
