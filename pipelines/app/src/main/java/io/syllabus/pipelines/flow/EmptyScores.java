package io.syllabus.pipelines.flow;

import io.syllabus.engine.UsageException;
import io.syllabus.jobs.KeepCondition;
import io.syllabus.jobs.ScoreConf;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.pipelines.recipe.ScenarioFile;
import java.util.LinkedHashMap;
import java.util.Map;

/** The columns of {@code scored} that stay empty under a recipe: no condition may rest on them. */
final class EmptyScores {
  private static final String NOTHING = "nothing fills it yet; leave it out";

  private EmptyScores() {}

  /**
   * Refuses a condition that asks for what nobody measures, for it would drop every row.
   *
   * @throws UsageException with the column and what would fill it
   */
  static void check(Recipe recipe) {
    String keep = recipe.judge().keep();
    Map<String, String> empty = of(recipe);
    for (String column : KeepCondition.of(keep).columns()) {
      if (empty.containsKey(column)) {
        throw new UsageException(
            "Cannot use judge.keep='%s': the column %s is always empty under this recipe: %s"
                .formatted(keep, column, empty.get(column)));
      }
    }
  }

  /** Column in lower case → what would fill it. */
  static Map<String, String> of(Recipe recipe) {
    ScoreConf score = recipe.score();
    Map<String, String> empty = new LinkedHashMap<>();
    empty.put("probability", NOTHING);
    empty.put("perplexitypertoken", NOTHING);
    empty.put("perplexityperbyte", NOTHING);
    if (score.lexicon().isBlank()) {
      empty.put("keywords", "name a file of terms in score.lexicon");
      empty.put("keywordweight", "name a file of terms in score.lexicon");
    }
    if (score.describe().isEmpty() || !score.embeddings()) {
      empty.put("similarity", "say what is wanted in score.describe, with score.embeddings on");
    }
    if (ScenarioFile.read(recipe.scenarios()).isEmpty() || !score.embeddings()) {
      empty.put("scenario", "name a file of scenarios, with score.embeddings on");
      empty.put("scenariosimilarity", "name a file of scenarios, with score.embeddings on");
    }
    return empty;
  }
}
