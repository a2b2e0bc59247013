package io.syllabus.jobs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
final class NamedScores {
  /** Beginning of a column's name → the map that holds it by the rest. */
  private static final Map<String, String> MAPS =
      Map.of(
          "keywords_", "categories",
          "probability_", "probabilities",
          "perplexity_", "perplexity",
          "perplexityBytes_", "perplexityBytes",
          "heuristics_", "heuristics");

  private NamedScores() {}

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
