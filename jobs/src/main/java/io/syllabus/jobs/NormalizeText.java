package io.syllabus.jobs;

import io.syllabus.schemas.Ids;
import io.syllabus.schemas.Masked;
import io.syllabus.schemas.Normalized;
import io.syllabus.schemas.Outcome;
import io.syllabus.schemas.RecordEncoder;
import io.syllabus.schemas.Reject;
import io.syllabus.schemas.Table;
import io.syllabus.schemas.Tables;
import io.syllabus.udfs.normalize.NormalizeConf;
import io.syllabus.udfs.normalize.NormalizedText;
import io.syllabus.udfs.normalize.TextNormalizer;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;

/** Brings texts into one form of writing. */
public final class NormalizeText implements Stage<Masked, Normalized> {
  private final NormalizeConf conf;

  public NormalizeText(NormalizeConf conf) {
    this.conf = conf;
  }

  @Override
  public String name() {
    return "normalize";
  }

  @Override
  public Table<Masked> input() {
    return Tables.MASKED;
  }

  @Override
  public Table<Normalized> output() {
    return Tables.NORMALIZED;
  }

  @Override
  public Record conf() {
    return conf;
  }

  @Override
  public Reach reach() {
    return Reach.ROWS;
  }

  @Override
  public Dataset<Outcome<Normalized>> apply(Dataset<Masked> rows, StageContext context) {
    NormalizeConf own = conf;
    MapPartitionsFunction<Masked, Outcome<Normalized>> normalize =
        partition -> {
          TextNormalizer normalizer = PerJvm.of(TextNormalizer.class, own, TextNormalizer::new);
          return Iterators.map(
              partition, row -> Faults.caughtOne(row, r -> outcome(r, normalizer)));
        };
    return rows.mapPartitions(normalize, RecordEncoder.outcome(Normalized.class));
  }

  private static Outcome<Normalized> outcome(Masked row, TextNormalizer normalizer) {
    NormalizedText text = normalizer.normalize(row.passage().text());
    if (text.text().isBlank()) {
      return Outcome.rejected(Reject.dropped(row.id(), "empty", "nothing but form was left"));
    }
    return Outcome.kept(
        new Normalized(
            Ids.of("normalized", row.id()),
            List.of(row.id()),
            row.origin(),
            row.passage().withText(text.text()),
            text.edits()));
  }
}
