package io.syllabus.pipelines.flow;

import io.syllabus.engine.UsageException;
import io.syllabus.jobs.KeepCondition;
import io.syllabus.jobs.ScoreConf;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.pipelines.recipe.ScenarioFile;
import java.util.LinkedHashMap;
import java.util.Map;

/** The columns of {@code scored} that stay empty under a recipe: no condition may rest on them. */
public final class EmptyScores {
  private static final String CLASSIFIER =
      "name a folder of ./syllabus classifier train in score.classifier";
  private static final String LEXICON = "name a file of terms in score.lexicon";
  private static final String DESCRIBE =
      "say what is wanted in score.describe, with score.embeddings on";
  private static final String SEEDS =
      "name a file of examples in score.seeds, with score.embeddings on";
  private static final String BACKGROUND = "name a file of texts in score.background, beside ";
  private static final String PERPLEXITY =
      "name a language model in score.perplexity, such as ngram:legal.arpa of ./syllabus lm train";
  private static final String SCENARIOS = "name a file of scenarios, with score.embeddings on";

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
      empty.entrySet().stream()
          .filter(one -> column.matches(one.getKey()))
          .findFirst()
          .ifPresent(
              one -> {
                throw new UsageException(
                    "Cannot use judge.keep='%s': the column %s is always empty under this recipe: %s"
                        .formatted(keep, column, one.getValue()));
              });
    }
  }

  /** Pattern of those columns in lower case → what would fill them. */
  public static Map<String, String> of(Recipe recipe) {
    ScoreConf score = recipe.score();
    Map<String, String> empty = new LinkedHashMap<>();
    fill(empty, "label|probabilit.*", CLASSIFIER, !score.classifier().isBlank());
    fill(empty, "tier|perplexity.*", PERPLEXITY, !score.perplexity().isEmpty());
    if (score.lexicon().isBlank()) {
      empty.put("keywords.*|keyword(hits|weight)|categories", LEXICON);
    }
    boolean described = !score.describe().isEmpty();
    boolean seeded = !score.seeds().isBlank();
    fill(empty, "similarity", DESCRIBE, described);
    fill(empty, "similarityrank", BACKGROUND + "score.describe", described && ranked(score));
    fill(empty, "seedsimilarity|seedmean|seed", SEEDS, seeded);
    fill(empty, "seedrank|seedmargin", BACKGROUND + "score.seeds", seeded && ranked(score));
    boolean situated = !ScenarioFile.read(recipe.scenarios()).isEmpty() && score.embeddings();
    fill(empty, "scenario|scenariosimilarity", SCENARIOS, situated);
    return empty;
  }

  private static void fill(
      Map<String, String> empty, String columns, String cure, boolean isFilled) {
    if (!isFilled) {
      empty.put(columns, cure);
    }
  }

  private static boolean ranked(ScoreConf score) {
    return !score.background().isBlank();
  }
}
