package io.syllabus.jobs;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.And;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.parser.ParseException;

/** The parts of an SQL condition that are joined by AND, as SQL again. */
final class Conjuncts {
  private Conjuncts() {}

  /**
   * In the order of the condition.
   *
   * @throws IllegalArgumentException where the condition is no SQL
   */
  static List<String> of(SparkSession spark, String condition) {
    try {
      Expression parsed = spark.sessionState().sqlParser().parseExpression(condition);
      List<String> parts = new ArrayList<>();
      collect(parsed, parts);
      return parts;
    } catch (ParseException e) {
      throw new IllegalArgumentException(
          "Cannot use judge.keep='%s': it is no SQL condition; see conf/reference.yaml"
              .formatted(condition),
          e);
    }
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
