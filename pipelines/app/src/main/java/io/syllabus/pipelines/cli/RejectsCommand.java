package io.syllabus.pipelines.cli;

import io.syllabus.engine.UsageException;
import io.syllabus.engine.store.TableReader;
import io.syllabus.engine.store.TableScope;
import io.syllabus.pipelines.explain.Departures;
import io.syllabus.pipelines.explain.RejectTally;
import io.syllabus.pipelines.explain.RejectedRow;
import io.syllabus.pipelines.explain.RejectedRows;
import io.syllabus.pipelines.flow.Flow;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.pipelines.recipe.SourceConf;
import io.syllabus.schemas.Reject;
import io.syllabus.schemas.Tables;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
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

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Override
  public Integer call() {
    Recipe own = recipe.load().recipe();
    check(own);
    TableReader tables = OpenWorkspace.tables(own);
    Departures departures = new Departures(tables, Flow.described(own));
    RejectTally tally = tally(tables, asked(departures));
    RejectedRows known = new RejectedRows(tables, departures, tally.first());
    List<RejectedRow> rows = tally.first().stream().map(known::of).toList();
    if (json) {
      JsonOutput.print(document(tally.reasons(), rows));
    } else {
      print(tally.reasons(), rows);
    }
    return 0;
  }

  private RejectTally tally(TableReader tables, Predicate<Reject> asked) {
    return tables.ask(
        Tables.REJECTS,
        scope(),
        Reject.class,
        rejects -> {
          RejectTally tally = new RejectTally(limit);
          rejects.filter(asked).forEach(tally::add);
          return tally;
        });
  }

  /** Sources stand in the tables of the rows: these are read only where one is asked for. */
  private Predicate<Reject> asked(Departures departures) {
    Predicate<Reject> asked = reject -> rule == null || rule.equals(reject.rule());
    return source == null ? asked : departures.of(source, scope(), asked);
  }

  private TableScope scope() {
    return stage == null ? TableScope.ALL : new TableScope("stage", stage);
  }

  private static Map<String, Object> document(
      List<RejectTally.Reason> reasons, List<RejectedRow> rows) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("reasons", reasons);
    document.put("rejects", rows.stream().map(RejectedRow::document).toList());
    return document;
  }

  private void print(List<RejectTally.Reason> reasons, List<RejectedRow> rows) {
    reasons.forEach(r -> System.out.printf("%8d  %s  %s%n", r.rows(), r.stage(), r.rule()));
    rows.forEach(row -> System.out.println(row.words()));
    if (rows.stream().anyMatch(RejectedRow::isRaw)) {
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
