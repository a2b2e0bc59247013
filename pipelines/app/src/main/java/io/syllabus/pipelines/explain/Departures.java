package io.syllabus.pipelines.explain;

import static org.apache.spark.sql.functions.col;

import io.syllabus.engine.store.TableStore;
import io.syllabus.jobs.Stage;
import io.syllabus.schemas.Table;
import io.syllabus.schemas.Tables;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The rejects beside the rows that left: each stage's rejects name rows of the table it reads. */
public final class Departures {
  private static final String HANDOFF = "handoff";
  private final TableStore store;
  private final Map<String, Table<?>> inputs = new LinkedHashMap<>();

  /**
   * @param stages of the recipe, to be asked what they read
   */
  public Departures(TableStore store, List<Stage<?, ?>> stages) {
    this.store = store;
    stages.forEach(stage -> inputs.put(stage.name(), stage.input()));
    inputs.put(HANDOFF, Tables.RENDERED);
  }

  /** The table whose rows a step of the flow rejects. */
  public Table<?> input(String stage) {
    return inputs.get(stage);
  }

  /** All rejects with the source of their row, null where the row is no longer there. */
  public Dataset<Row> withSources() {
    Dataset<Row> rejects = store.read(Tables.REJECTS).toDF();
    return inputs.keySet().stream()
        .map(stage -> withSource(rejects.filter(col("stage").equalTo(stage)), inputs.get(stage)))
        .reduce(Dataset::unionByName)
        .orElseThrow();
  }

  private Dataset<Row> withSource(Dataset<Row> rejects, Table<?> table) {
    Dataset<Row> origins = store.read(table).select(col("id"), col("origin.source").as("source"));
    return rejects.join(origins, rejects.col("row").equalTo(origins.col("id")), "left").drop("id");
  }
}
