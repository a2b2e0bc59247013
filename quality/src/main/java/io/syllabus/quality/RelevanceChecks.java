package io.syllabus.quality;

import static org.apache.spark.sql.functions.lit;

import io.syllabus.schemas.Table;
import io.syllabus.schemas.Tables;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Most of what is kept belongs to the business: it holds a term of the lexicon, is near a scenario,
 * or is a key clause. Unproven where the recipe has neither lexicon nor scenarios.
 *
 * @param told whether the recipe has a lexicon or scenarios
 * @param near cosine to its scenario from which a row is near it
 * @param least least share of judged rows
 */
public record RelevanceChecks(boolean told, double near, double least) implements Checks {
  private static final String WORDS =
      "share with a term of the lexicon, near a scenario, or a key clause";
  private static final String RELEVANT =
      "scores.keywords > 0 or bucket <> 'kept' or coalesce(scores.scenarioSimilarity, 0) > %s";

  @Override
  public Table<?> table() {
    return Tables.JUDGED;
  }

  @Override
  public Dataset<Row> view(Dataset<Row> rows) {
    return rows.filter(lit(told));
  }

  @Override
  public List<Gate> gates() {
    return List.of(Gate.share("relevance", WORDS, RELEVANT.formatted(near), least));
  }
}
