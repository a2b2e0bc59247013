package io.syllabus.jobs;

import io.syllabus.schemas.Ids;
import io.syllabus.schemas.Masked;
import io.syllabus.schemas.Origin;
import io.syllabus.schemas.Outcome;
import io.syllabus.schemas.Passage;
import io.syllabus.schemas.RecordEncoder;
import io.syllabus.schemas.Segment;
import io.syllabus.schemas.Table;
import io.syllabus.schemas.Tables;
import io.syllabus.udfs.mask.KnownNames;
import io.syllabus.udfs.mask.MaskConf;
import io.syllabus.udfs.mask.MaskContext;
import io.syllabus.udfs.mask.MaskedText;
import io.syllabus.udfs.mask.PiiMasker;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.ReduceFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import scala.Tuple2;

/**
 * Takes personal data out of everything that goes on: text, headings, fields, title, speaker. What
 * is surely a name in one segment is one in its whole document: a first pass gathers those of each
 * document (bounded, and the same in any order), a second masks segment by segment.
 */
public final class MaskPii implements Stage<Segment, Masked> {
  private final MaskConf conf;
  private final MaskKey key;

  public MaskPii(MaskConf conf, MaskKey key) {
    this.conf = conf;
    this.key = key;
  }

  /** What is hashed for the runner: the key counts by its hash. */
  public record Settings(MaskConf conf, String key) {}

  @Override
  public String name() {
    return "mask";
  }

  @Override
  public Table<Segment> input() {
    return Tables.SEGMENTS;
  }

  @Override
  public Table<Masked> output() {
    return Tables.MASKED;
  }

  @Override
  public Record conf() {
    return new Settings(conf, key.fingerprint());
  }

  @Override
  public Reach reach() {
    return Reach.DOCUMENTS;
  }

  @Override
  public Dataset<Outcome<Masked>> apply(Dataset<Segment> rows, StageContext context) {
    MaskConf own = conf;
    MaskKey secret = key;
    MapFunction<Tuple2<Segment, Tuple2<String, KnownNames>>, Outcome<Masked>> mask =
        row -> {
          PiiMasker masker = masker(own, secret);
          KnownNames known = row._2._2;
          return Faults.caughtOne(
              row._1, segment -> Outcome.kept(masked(segment, masker, known, secret)));
        };
    Dataset<Tuple2<String, KnownNames>> names = names(rows);
    return rows.joinWith(names, rows.col(Origin.DOCUMENT_COLUMN).equalTo(names.col("_1")), "inner")
        .map(mask, RecordEncoder.outcome(Masked.class));
  }

  /** What each document knows of names. */
  private Dataset<Tuple2<String, KnownNames>> names(Dataset<Segment> rows) {
    MaskConf own = conf;
    MaskKey secret = key;
    Encoder<KnownNames> encoder = RecordEncoder.of(KnownNames.class);
    MapFunction<Segment, Tuple2<String, KnownNames>> name =
        row -> new Tuple2<>(row.origin().document(), namesOrNone(row, masker(own, secret)));
    MapFunction<Tuple2<String, KnownNames>, String> document = row -> row._1;
    MapFunction<Tuple2<String, KnownNames>, KnownNames> known = row -> row._2;
    ReduceFunction<KnownNames> together = KnownNames::with;
    Encoder<Tuple2<String, KnownNames>> pair = Encoders.tuple(Encoders.STRING(), encoder);
    return rows.map(name, pair)
        .groupByKey(document, Encoders.STRING())
        .mapValues(known, encoder)
        .reduceGroups(together)
        .toDF("_1", "_2")
        .as(pair);
  }

  /** A passage that cannot be searched is not masked either, and leaves as a fault. */
  private static KnownNames namesOrNone(Segment segment, PiiMasker masker) {
    try {
      return names(segment, masker);
    } catch (RuntimeException | StackOverflowError e) {
      return KnownNames.NONE;
    }
  }

  private static KnownNames names(Segment segment, PiiMasker masker) {
    Passage passage = segment.passage();
    KnownNames known = masker.names(passage.text());
    for (String heading : passage.path()) {
      known = known.with(masker.names(heading));
    }
    for (String field : passage.fields().values()) {
      known = known.with(masker.names(field));
    }
    return known;
  }

  private record Opened(MaskConf conf, MaskKey key) {}

  private static PiiMasker masker(MaskConf conf, MaskKey key) {
    return PerJvm.of(
        PiiMasker.class, new Opened(conf, key), o -> new PiiMasker(o.conf(), o.key().bytes()));
  }

  private static Masked masked(Segment segment, PiiMasker masker, KnownNames known, MaskKey key) {
    MaskContext context = new MaskContext(segment.passage().speaker(), known);
    MaskedText text = masker.mask(segment.passage().text(), context);
    return new Masked(
        Ids.of("masked", segment.id()),
        List.of(segment.id()),
        origin(segment.origin(), masker, context, key),
        passage(segment.passage(), text.text(), masker, context),
        text.spans());
  }

  /** A version key may be a customer's number: only whether two are the same goes on. */
  private static Origin origin(Origin raw, PiiMasker masker, MaskContext context, MaskKey key) {
    String same = raw.versionKey() == null ? null : key.conceal(raw.family(), raw.versionKey());
    return raw.withTitle(masked(raw.title(), masker, context)).dated(null, same);
  }

  private static Passage passage(Passage raw, String text, PiiMasker masker, MaskContext context) {
    Map<String, String> fields = new TreeMap<>();
    raw.fields().forEach((name, value) -> fields.put(name, masked(value, masker, context)));
    fields.remove("versionKey");
    return new Passage(
        raw.kind(),
        raw.path().stream().map(heading -> masked(heading, masker, context)).toList(),
        text,
        masked(raw.speaker(), masker, context),
        fields);
  }

  private static String masked(String text, PiiMasker masker, MaskContext context) {
    return text == null ? null : masker.mask(text, context).text();
  }
}
