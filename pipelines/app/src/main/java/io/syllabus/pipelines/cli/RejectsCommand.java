package io.syllabus.pipelines.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import io.syllabus.engine.UsageException;
import io.syllabus.engine.store.TableStore;
import io.syllabus.pipelines.explain.Departures;
import io.syllabus.pipelines.explain.RejectWords;
import io.syllabus.pipelines.flow.Flow;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.pipelines.recipe.SourceConf;
import io.syllabus.schemas.Reject;
import io.syllabus.schemas.Tables;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
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

  @Option(names = "--source", paramLabel = "SOURCE", description = "only those of one source")
  private String source;

  @Option(names = "--rule", paramLabel = "RULE", description = "only those by one rule")
  private String rule;

  @Override
  public Integer call() {
    Recipe own = recipe.load().recipe();
    check(own);
    TableStore store = OpenWorkspace.of(own);
    Departures departures = new Departures(store, Flow.described(own));
    Dataset<Row> left = asked(store, departures).filter(is("stage", stage).and(is("rule", rule)));
    Map<String, Long> rules = new TreeMap<>();
    left.groupBy("stage", "rule")
        .count()
        .collectAsList()
        .forEach(row -> rules.put(row.getString(0) + "  " + row.getString(1), row.getLong(2)));
    rules.forEach((name, rows) -> System.out.printf("%8d  %s%n", rows, name));
    List<Reject> shown =
        left.as(Tables.REJECTS.encoder()).sort("stage", "rule", "row").limit(limit).collectAsList();
    print(shown, new RejectWords(store, departures, shown));
    return 0;
  }

  /** Sources stand in the tables of the rows: these are read only where one is asked for. */
  private Dataset<Row> asked(TableStore store, Departures departures) {
    return source == null
        ? store.read(Tables.REJECTS).toDF()
        : departures.withSources().filter(is("source", source)).drop("source");
  }

  private static Column is(String column, String value) {
    return value == null ? lit(true) : col(column).equalTo(value);
  }

  private void print(List<Reject> shown, RejectWords words) {
    shown.forEach(reject -> System.out.println(words.of(reject)));
    if (shown.stream().anyMatch(words::isRaw)) {
      System.out.printf(
          "Rows before masking show neither text nor file: ./syllabus explain %s ROW --raw does,"
              + " for those who may see it.%n",
          recipe.words());
    }
  }

  private void check(Recipe own) {
    if (limit < 0) {
      throw new UsageException(
          "Cannot use --limit %d: must be a number of rows, 0 or more".formatted(limit));
    }
    List<String> stages = Flow.steps(own);
    if (stage != null && !stages.contains(stage)) {
      throw new UsageException(
          "Cannot use --stage %s: the stages are %s".formatted(stage, String.join(", ", stages)));
    }
    List<String> sources = own.sources().stream().map(SourceConf::name).toList();
    if (source != null && !sources.contains(source)) {
      throw new UsageException(
          "Cannot use --source %s: the sources are %s"
              .formatted(source, String.join(", ", sources)));
    }
  }
}
