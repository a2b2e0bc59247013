package io.syllabus.pipelines.handoff;

import static org.apache.spark.sql.functions.col;

import io.syllabus.engine.CodeHash;
import io.syllabus.engine.Fingerprints;
import io.syllabus.engine.Ledger;
import io.syllabus.engine.StageResult;
import io.syllabus.engine.store.TableScope;
import io.syllabus.engine.store.TableStore;
import io.syllabus.handoff.Admission;
import io.syllabus.handoff.HandoffConf;
import io.syllabus.handoff.Sample;
import io.syllabus.pipelines.flow.Flow;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.schemas.Ids;
import io.syllabus.schemas.Reject;
import io.syllabus.schemas.Rendered;
import io.syllabus.schemas.RunEntry;
import io.syllabus.schemas.Tables;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The door of the hand-off: which samples may go to its audience. Who may not stands in {@code
 * rejects}, and the step in {@code runs}, as after every stage.
 */
public final class Admissions {
  private final TableStore store;
  private final Recipe recipe;
  private final HandoffConf conf;
  private final Ledger ledger;

  public Admissions(TableStore store, Recipe recipe, Ledger ledger) {
    this.store = store;
    this.recipe = recipe;
    this.conf = recipe.handoff();
    this.ledger = ledger;
  }

  /** Decides over all samples, or finds that nothing has changed since they were decided over. */
  public StageResult decide(String run) {
    String tools = String.valueOf(recipe.render().tools());
    String settings = Ids.of(Fingerprints.json(conf), tools, CodeHash.of(Admission.class));
    String content = ledger.content(Tables.RENDERED.name());
    String inputs = Ids.of(settings, content, ledger.content(Tables.CURATED.name()));
    Optional<RunEntry> last =
        ledger.last(Flow.HANDOFF).filter(entry -> entry.inputs().equals(inputs));
    if (last.isPresent()) {
      return StageResult.unchanged(last.get());
    }
    RunEntry entry = decided(inputs, settings, content, run);
    ledger.add(store, entry);
    return StageResult.done(entry, entry.in());
  }

  private RunEntry decided(String inputs, String settings, String content, String run) {
    long start = System.nanoTime();
    HandoffConf own = conf;
    MapPartitionsFunction<Sample, Reject> decide =
        samples -> refusals(new Admission(own), samples, run);
    // kept: a commit looks at its rows more than once, and each look would decide over all samples
    Dataset<Reject> rows =
        new Samples(store, recipe).map(decide, Tables.REJECTS.encoder()).persist();
    store.put(Tables.REJECTS, new TableScope("stage", Flow.HANDOFF), rows, run);
    long samples = store.read(Tables.RENDERED).count();
    long refused = rows.count();
    rows.unpersist();
    long admitted = samples - refused;
    return new RunEntry(
        run,
        Flow.HANDOFF,
        Flow.HANDOFF,
        inputs,
        settings,
        store.version(Tables.RENDERED),
        -1,
        store.version(Tables.REJECTS),
        content,
        samples,
        admitted,
        admitted,
        refused,
        0,
        (System.nanoTime() - start) / 1e9,
        Instant.now().truncatedTo(ChronoUnit.MILLIS));
  }

  /** The samples that the hand-off's audience may have, as it was decided last. */
  public static Dataset<Rendered> admitted(TableStore store) {
    Dataset<Rendered> rendered = store.read(Tables.RENDERED);
    Dataset<Row> refused =
        store.frame(Tables.REJECTS).filter(col("stage").equalTo(Flow.HANDOFF)).select("row");
    return rendered
        .join(refused, rendered.col("id").equalTo(refused.col("row")), "left_anti")
        .as(Tables.RENDERED.encoder());
  }

  private static Iterator<Reject> refusals(
      Admission admission, Iterator<Sample> samples, String run) {
    List<Reject> refused = new ArrayList<>();
    samples.forEachRemaining(
        sample ->
            admission
                .refusal(sample)
                .ifPresent(reject -> refused.add(reject.in(Flow.HANDOFF, run))));
    return refused.iterator();
  }
}
