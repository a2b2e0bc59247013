package io.syllabus.jobs;

import io.syllabus.schemas.Judged;
import io.syllabus.schemas.RecordEncoder;
import io.syllabus.udfs.dedup.DedupConf;
import io.syllabus.udfs.dedup.ExactKey;
import io.syllabus.udfs.dedup.Fullness;
import io.syllabus.udfs.dedup.LshBands;
import io.syllabus.udfs.dedup.MinHash;
import io.syllabus.udfs.dedup.Shingles;
import io.syllabus.udfs.dedup.SurvivorCandidate;
import io.syllabus.udfs.dedup.TextFacts;
import io.syllabus.udfs.text.Dates;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;

/**
 * What deduplication knows of a row instead of its text.
 *
 * @param id the row
 * @param title heading or question
 * @param source name of its source
 * @param versionKey what all revisions share, null if there are none
 * @param since second of 1970 in UTC from when it is, null if unknown: Spark refuses to write
 *     timestamps before 1900
 * @param quality certainty of the extraction
 * @param exactKey the same for exact copies
 * @param shingles sorted hashes of its 5-grams
 * @param bands MinHash buckets, and one of its facts
 * @param fullness of facts
 * @param text to be held against what resembles it
 * @param language whose model gave the vector
 * @param vector its meaning, may be empty
 */
@SuppressWarnings("ArrayRecordComponent") // compared number by number
public record RowSignature(
    String id,
    String title,
    String source,
    String versionKey,
    Long since,
    double quality,
    String exactKey,
    long[] shingles,
    long[] bands,
    int fullness,
    String text,
    String language,
    float[] vector) {

  /** What is known of a row, with the key that exact copies share. */
  public record Known(SurvivorCandidate candidate, String exactKey) {}

  static Dataset<RowSignature> of(Dataset<Judged> rows, DedupConf conf) {
    DedupConf own = conf;
    MapPartitionsFunction<Judged, RowSignature> sign =
        partition -> {
          Signer signer = new Signer(own);
          return Iterators.map(partition, signer::sign);
        };
    return rows.mapPartitions(sign, RecordEncoder.of(RowSignature.class));
  }

  /** Signs the rows of one partition. */
  private static final class Signer {
    private final DedupConf conf;
    private final MinHash minHash;
    private final LshBands bands;

    Signer(DedupConf conf) {
      this.conf = conf;
      this.minHash = conf.minhash().sketch();
      this.bands = conf.minhash().bands();
    }

    RowSignature sign(Judged row) {
      String text = row.passage().text();
      long[] shingles = Shingles.of(text);
      TextFacts facts = TextFacts.of(text);
      LongStream wording = Arrays.stream(bands.keys(minHash.signature(shingles)));
      LongStream factKey = conf.guarded() ? LongStream.of(facts.key()) : LongStream.empty();
      return new RowSignature(
          row.id(),
          row.passage().path().isEmpty() ? row.origin().title() : row.passage().path().get(0),
          row.origin().source(),
          row.origin().versionKey(),
          Dates.parse(row.origin().date(), conf.dateOrder())
              .map(Instant::getEpochSecond)
              .orElse(null),
          row.origin().quality(),
          ExactKey.of(text),
          shingles,
          LongStream.concat(wording, factKey).toArray(),
          Fullness.of(facts, text),
          text,
          row.scores().language(),
          row.vector());
    }
  }

  /** The rows without shingles and vectors, for the driver. */
  static List<Known> candidates(Dataset<RowSignature> signatures, List<String> sources) {
    List<String> order = sources;
    MapFunction<RowSignature, Known> known =
        row ->
            new Known(
                new SurvivorCandidate(
                    row.id,
                    row.title,
                    row.versionKey,
                    row.since == null ? null : Instant.ofEpochSecond(row.since),
                    row.quality,
                    Math.floorMod(order.indexOf(row.source), Integer.MAX_VALUE),
                    row.fullness),
                row.exactKey);
    return signatures.map(known, RecordEncoder.of(Known.class)).collectAsList();
  }
}
