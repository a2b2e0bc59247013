package io.syllabus.pipelines.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.pipelines.recipe.RecipeException;
import io.syllabus.pipelines.run.Flow;
import io.syllabus.pipelines.store.TableStore;
import io.syllabus.schemas.Reject;
import io.syllabus.schemas.Tables;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code syllabus rejects RECIPE}: who left, where, and why. */
@Command(
    name = "rejects",
    mixinStandardHelpOptions = true,
    description = "Shows the rows that do not go on, with the rule that decided.")
public final class RejectsCommand implements Callable<Integer> {
  @Mixin private RecipeOption recipe;

  @Option(names = "--stage", paramLabel = "STAGE", description = "only the rejects of one stage")
  private String stage;

  @Option(names = "--limit", paramLabel = "N", description = "rows to show (${DEFAULT-VALUE})")
  private int limit = 50;

  @Override
  public Integer call() {
    Recipe own = recipe.load().recipe();
    check(own);
    TableStore store = OpenWorkspace.of(own);
    Dataset<Reject> rejects =
        store.read(Tables.REJECTS).filter(stage == null ? lit(true) : col("stage").equalTo(stage));
    Map<String, Long> rules = new TreeMap<>();
    rejects
        .groupBy("stage", "rule")
        .count()
        .collectAsList()
        .forEach(row -> rules.put(row.getString(0) + "  " + row.getString(1), row.getLong(2)));
    rules.forEach((rule, rows) -> System.out.printf("%8d  %s%n", rows, rule));
    rejects
        .sort("stage", "rule", "row")
        .limit(limit)
        .collectAsList()
        .forEach(RejectsCommand::print);
    return 0;
  }

  private void check(Recipe own) {
    if (limit < 0) {
      throw new RecipeException(
          "Cannot use --limit %d: must be a number of rows, 0 or more".formatted(limit));
    }
    List<String> stages = Flow.steps(own);
    if (stage != null && !stages.contains(stage)) {
      throw new RecipeException(
          "Cannot use --stage %s: the stages are %s".formatted(stage, String.join(", ", stages)));
    }
  }

  private static void print(Reject reject) {
    System.out.println(
        List.of(
                word("stage", reject.stage()),
                word("row", reject.row()),
                word("rule", reject.rule()),
                word("score", reject.score()),
                word("threshold", reject.threshold()),
                word("related", reject.related()),
                word("detail", reject.detail()))
            .stream()
            .filter(word -> !word.isEmpty())
            .collect(Collectors.joining(" ")));
  }

  private static String word(String name, Object value) {
    return value == null ? "" : name + "=" + value;
  }
}
