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
import io.syllabus.udfs.mask.MaskConf;
import io.syllabus.udfs.mask.MaskContext;
import io.syllabus.udfs.mask.MaskedText;
import io.syllabus.udfs.mask.PiiMasker;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;

/** Takes personal data out of everything that goes on: text, headings, fields, title, speaker. */
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
    return Reach.ROWS;
  }

  @Override
  public Dataset<Outcome<Masked>> apply(Dataset<Segment> rows, Desk desk) {
    MaskConf own = conf;
    MaskKey secret = key;
    MapFunction<Segment, Outcome<Masked>> mask =
        row -> Outcome.kept(masked(row, masker(own, secret), secret));
    return rows.map(mask, RecordEncoder.outcome(Masked.class));
  }

  private record Opened(MaskConf conf, MaskKey key) {}

  private static PiiMasker masker(MaskConf conf, MaskKey key) {
    return PerJvm.of(
        PiiMasker.class, new Opened(conf, key), o -> new PiiMasker(o.conf(), o.key().bytes()));
  }

  private static Masked masked(Segment segment, PiiMasker masker, MaskKey key) {
    MaskContext context = new MaskContext(segment.origin().document(), segment.passage().speaker());
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
