package io.syllabus.pipelines.cli;

import io.syllabus.engine.UsageException;
import io.syllabus.engine.store.TableReader;
import io.syllabus.pipelines.explain.Candidates;
import io.syllabus.pipelines.explain.Explanation;
import io.syllabus.pipelines.explain.RowSearch;
import io.syllabus.pipelines.explain.ShowText;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code syllabus explain RECIPE ROW}: from the document to the sample and back. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Shows where a row comes from, why it is in or out, and what became of it.")
public final class ExplainCommand implements Callable<Integer> {
  @Mixin private RecipeOption recipe;

  @Parameters(
      index = "1",
      paramLabel = "ROW",
      description =
          "id of a row of any table or its first 6 characters or more, the name of a source's file, or a piece of masked text")
  private String asked;

  @Option(
      names = "--raw",
      description = "shows file names and text from before masking, too, and looks there for text")
  private boolean raw;

  @Option(names = "--json", description = "as JSON")
  private boolean json;

  @Override
  public Integer call() {
    TableReader tables = OpenWorkspace.tables(recipe.load().recipe());
    ShowText show = raw ? ShowText.RAW : ShowText.MASKED;
    List<RowSearch.Found> found = new RowSearch(tables, show).of(asked);
    if (found.isEmpty()) {
      throw new UsageException(
          "Cannot explain %s: no table holds a row of that id, a file of that name or that text%s; take an id from sources.jsonl, rejects or the report"
              .formatted(asked, raw ? "" : " after masking"));
    }
    if (found.size() > 1) {
      print(new Candidates(tables, found, show));
      throw new UsageException(
          "Cannot explain %s: %s; give the id of one".formatted(asked, count(found.size())));
    }
    print(new Explanation(tables, found.get(0), show));
    return 0;
  }

  private static String count(int rows) {
    return rows > RowSearch.MOST
        ? "more than %d rows fit it".formatted(RowSearch.MOST)
        : "%d rows fit it".formatted(rows);
  }

  private void print(Candidates candidates) {
    if (json) {
      JsonOutput.print(candidates.document());
    } else {
      candidates.print(System.out);
    }
  }

  private void print(Explanation explanation) {
    if (json) {
      JsonOutput.print(explanation.document());
    } else {
      explanation.print(System.out);
    }
  }
}
