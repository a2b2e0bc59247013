package io.syllabus.pipelines.explain;

import io.syllabus.engine.store.TableReader;
import io.syllabus.schemas.Reject;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Where a row comes from, why it is in or out, and what became of it. */
public final class Explanation {
  private final RowSearch.Found row;
  private final ShowText show;
  private final List<Lineage.Step> steps;
  private final List<Reject> rejects;

  public Explanation(TableReader tables, RowSearch.Found row, ShowText show) {
    Lineage lineage = new Lineage(tables);
    this.row = row;
    this.show = show;
    this.steps = lineage.of(row.table(), row.id());
    this.rejects = lineage.rejects(ids());
  }

  private Set<String> ids() {
    return steps.stream()
        .flatMap(step -> step.rows().stream())
        .map(RowFacts::id)
        .collect(Collectors.toSet());
  }

  /** For a person. */
  public void print(PrintStream out) {
    for (Lineage.Step step : steps) {
      out.println(step.table().name());
      for (RowFacts one : step.rows()) {
        String mark = one.id().equals(row.id()) ? "* " : "  ";
        out.println("  " + mark + RowWords.of(step.table(), one, show));
      }
    }
    if (!rejects.isEmpty()) {
      out.println("rejects");
      rejects.forEach(reject -> out.println("    " + words(reject)));
    }
  }

  /** For a program. */
  public Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("id", row.id());
    document.put("table", row.table().name());
    document.put("steps", steps.stream().map(this::document).toList());
    document.put("rejects", rejects);
    return document;
  }

  private Map<String, Object> document(Lineage.Step step) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("table", step.table().name());
    document.put(
        "rows", step.rows().stream().map(one -> RowWords.map(step.table(), one, show)).toList());
    return document;
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
