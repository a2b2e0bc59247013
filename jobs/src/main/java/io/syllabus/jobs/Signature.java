package io.syllabus.jobs;

import io.syllabus.schemas.Judged;
import io.syllabus.schemas.RecordEncoder;
import io.syllabus.udfs.dedup.Candidate;
import io.syllabus.udfs.dedup.DedupConf;
import io.syllabus.udfs.dedup.ExactKey;
import io.syllabus.udfs.dedup.LshBands;
import io.syllabus.udfs.dedup.MinHash;
import io.syllabus.udfs.dedup.Shingles;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;

/**
 * What deduplication knows of a row instead of its text.
 *
 * @param id the row
 * @param title heading or question
 * @param source name of its source
 * @param versionKey what all revisions share, null if there are none
 * @param date ISO, null if unknown
 * @param quality certainty of the extraction
 * @param exactKey the same for exact copies
 * @param shingles sorted hashes of its 5-grams
 * @param bands MinHash buckets
 * @param language whose model gave the vector
 * @param vector its meaning, may be empty
 */
public record Signature(
    String id,
    String title,
    String source,
    String versionKey,
    String date,
    double quality,
    String exactKey,
    List<Long> shingles,
    List<Long> bands,
    String language,
    List<Float> vector) {

  /** What is known of a row, with the key that exact copies share. */
  public record Known(Candidate candidate, String exactKey) {}

  static Dataset<Signature> of(Dataset<Judged> rows, DedupConf conf) {
    DedupConf own = conf;
    MapFunction<Judged, Signature> sign = row -> sign(row, own);
    return rows.map(sign, RecordEncoder.of(Signature.class));
  }

  private static Signature sign(Judged row, DedupConf conf) {
    int hashes = conf.minhash().hashes();
    long[] shingles = Shingles.of(row.passage().text());
    MinHash minHash =
        PerJvm.of(MinHash.class, conf.minhash(), c -> new MinHash(c.hashes(), c.seed()));
    LshBands bands = LshBands.forThreshold(conf.minhash().threshold(), hashes);
    return new Signature(
        row.id(),
        row.passage().path().isEmpty() ? row.origin().title() : row.passage().path().get(0),
        row.origin().source(),
        row.origin().versionKey(),
        row.origin().date(),
        row.origin().quality(),
        ExactKey.of(row.passage().text()),
        boxed(shingles),
        boxed(bands.keys(minHash.signature(shingles))),
        row.scores().language(),
        row.vector());
  }

  /** The rows without shingles and vectors, for the driver. */
  static List<Known> candidates(Dataset<Signature> signatures, List<String> sources) {
    List<String> order = sources;
    MapFunction<Signature, Known> known =
        row ->
            new Known(
                new Candidate(
                    row.id,
                    row.title,
                    row.versionKey,
                    row.date,
                    row.quality,
                    Math.floorMod(order.indexOf(row.source), Integer.MAX_VALUE)),
                row.exactKey);
    return signatures.map(known, RecordEncoder.of(Known.class)).collectAsList();
  }

  private static List<Long> boxed(long[] values) {
    return Arrays.stream(values).boxed().toList();
  }
}
