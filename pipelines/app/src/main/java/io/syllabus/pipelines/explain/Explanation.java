package io.syllabus.pipelines.explain;

import io.syllabus.engine.UsageException;
import io.syllabus.engine.store.TableStore;
import io.syllabus.schemas.Reject;
import java.io.PrintStream;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.sql.Row;

/** Where a row comes from, why it is in or out, and what became of it, for a person. */
public final class Explanation {
  private final Lineage lineage;

  public Explanation(TableStore store) {
    this.lineage = new Lineage(store);
  }

  /**
   * Prints the lineage of a row.
   *
   * @throws UsageException where no table holds the id
   */
  public void print(String id, ShowText show, PrintStream out) {
    List<Lineage.Step> steps = lineage.of(id);
    if (steps.isEmpty()) {
      throw new UsageException(
          "Cannot explain %s: no table holds a row of that id; take one from sources.jsonl, rejects or the report"
              .formatted(id));
    }
    TreeSet<String> ids = new TreeSet<>();
    for (Lineage.Step step : steps) {
      out.println(step.table().name());
      for (Row row : step.rows()) {
        ids.add(row.getAs("id"));
        String mark = id.equals(row.getAs("id")) ? "* " : "  ";
        out.println("  " + mark + RowWords.of(step.table(), row, show));
      }
    }
    List<Reject> rejects = lineage.rejects(ids);
    if (!rejects.isEmpty()) {
      out.println("rejects");
      rejects.forEach(reject -> out.println("    " + words(reject)));
    }
  }

  private static String words(Reject reject) {
    StringBuilder words = new StringBuilder();
    words.append(reject.row()).append(" left at ").append(reject.stage());
    words.append(" by rule ").append(reject.rule());
    if (reject.score() != null) {
      words.append(", score ").append(reject.score());
    }
    if (reject.threshold() != null) {
      words.append(", threshold ").append(reject.threshold());
    }
    if (reject.related() != null) {
      words.append(", in favour of ").append(reject.related());
    }
    if (reject.detail() != null) {
      words.append(": ").append(reject.detail());
    }
    return words.toString();
  }
}
