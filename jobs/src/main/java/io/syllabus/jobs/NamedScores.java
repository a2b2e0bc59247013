package io.syllabus.jobs;

import io.syllabus.schemas.Scores;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedExtractValue;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.types.DataTypes;
import scala.collection.JavaConverters;

/**
 * Scores that have a name of the recipe's: {@code perplexity_legal} is what the model {@code legal}
 * says, {@code keywords_tax} the weight of the lexicon's category {@code tax}.
 */
public final class NamedScores {
  private static final String HEURISTICS = "heuristics_";

  /** Beginning of a column's name → the map that holds it by the rest. */
  private static final Map<String, String> MAPS =
      Map.of(
          "keywords_",
          "categories",
          "probability_",
          "probabilities",
          "perplexity_",
          "perplexity",
          "perplexityBytes_",
          "perplexityBytes",
          HEURISTICS,
          "heuristics");

  private NamedScores() {}

  /** All numbers of a row's scores by the column that a condition names; those it lacks are out. */
  public static SortedMap<String, Double> numbers(Scores scores) {
    SortedMap<String, Double> numbers = new TreeMap<>();
    for (RecordComponent component : Scores.class.getRecordComponents()) {
      Object value = value(scores, component);
      if (value instanceof Number number) {
        numbers.put(component.getName(), number.doubleValue());
      } else if (value instanceof Map<?, ?> map) {
        String prefix = prefix(component.getName());
        map.forEach((key, own) -> numbers.put(prefix + key, ((Number) own).doubleValue()));
      }
    }
    return numbers;
  }

  /**
   * Whether a column is one of the heuristics: there are many, and conditions seldom ask for one.
   */
  public static boolean isHeuristic(String column) {
    return column.startsWith(HEURISTICS);
  }

  private static Object value(Scores scores, RecordComponent component) {
    try {
      return component.getAccessor().invoke(scores);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot read " + component.getName(), e);
    }
  }

  private static String prefix(String map) {
    return MAPS.entrySet().stream()
        .filter(one -> one.getValue().equals(map))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No column shows " + map));
  }

  /** The condition with such columns looked up in their maps. */
  static Expression lookedUp(Expression condition) {
    return Rewriting.of(condition, NamedScores::entry);
  }

  private static Optional<Expression> entry(Expression expression) {
    if (!(expression instanceof UnresolvedAttribute column)) {
      return Optional.empty();
    }
    String name = column.nameParts().head();
    return MAPS.entrySet().stream()
        .filter(map -> name.startsWith(map.getKey()))
        .findFirst()
        .map(map -> of(map.getValue(), name.substring(map.getKey().length())));
  }

  private static Expression of(String map, String key) {
    UnresolvedAttribute column =
        new UnresolvedAttribute(JavaConverters.asScalaBuffer(List.of(map)).toSeq());
    return new UnresolvedExtractValue(column, Literal.create(key, DataTypes.StringType));
  }
}
