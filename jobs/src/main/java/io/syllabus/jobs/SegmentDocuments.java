package io.syllabus.jobs;

import io.syllabus.schemas.Document;
import io.syllabus.schemas.Ids;
import io.syllabus.schemas.Origin;
import io.syllabus.schemas.Outcome;
import io.syllabus.schemas.Passage;
import io.syllabus.schemas.RecordEncoder;
import io.syllabus.schemas.Reject;
import io.syllabus.schemas.Segment;
import io.syllabus.schemas.Table;
import io.syllabus.schemas.Tables;
import io.syllabus.udfs.extract.DocumentDate;
import io.syllabus.udfs.records.RecordFormat;
import io.syllabus.udfs.segment.LeftOut;
import io.syllabus.udfs.segment.Piece;
import io.syllabus.udfs.segment.SegmentConf;
import io.syllabus.udfs.segment.Segmentation;
import io.syllabus.udfs.segment.Segmenter;
import io.syllabus.udfs.text.Dates;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;

/** Cuts documents into clauses, questions with answers, dialogues, tables and log events. */
public final class SegmentDocuments implements Stage<Document, Segment> {
  private final Settings settings;

  /**
   * @param dates how 1/9/2024 is read
   * @param asOf the only date that the build knows, ISO
   */
  public SegmentDocuments(SegmentConf conf, Dates.Order dates, String asOf) {
    this.settings = new Settings(conf, dates, asOf);
  }

  /** What decides how documents are cut and dated. */
  public record Settings(SegmentConf conf, Dates.Order dates, String asOf)
      implements Serializable {}

  @Override
  public String name() {
    return "segment";
  }

  @Override
  public Table<Document> input() {
    return Tables.DOCUMENTS;
  }

  @Override
  public Table<Segment> output() {
    return Tables.SEGMENTS;
  }

  @Override
  public Record conf() {
    return settings;
  }

  @Override
  public Reach reach() {
    return Reach.ROWS;
  }

  @Override
  public Dataset<Outcome<Segment>> apply(Dataset<Document> rows, StageContext context) {
    Settings own = settings;
    FlatMapFunction<Document, Outcome<Segment>> cut =
        row -> {
          Segmenter segmenter = PerJvm.of(Segmenter.class, own.conf(), Segmenter::new);
          return Faults.caught(row, r -> outcomes(r, segmenter, own)).iterator();
        };
    return rows.flatMap(cut, RecordEncoder.outcome(Segment.class));
  }

  private static List<Outcome<Segment>> outcomes(
      Document document, Segmenter segmenter, Settings own) {
    Segmentation cut =
        segmenter.segment(document.origin().kind(), document.mediaType(), document.pages());
    Origin dated = dated(document, own);
    Origin origin = cut.title() == null ? dated : dated.withTitle(cut.title());
    List<Outcome<Segment>> outcomes = new ArrayList<>();
    cut.pieces()
        .forEach(
            piece -> outcomes.add(Outcome.kept(segment(document, origin, piece, own.dates()))));
    leftOut(document, cut.leftOut()).forEach(reject -> outcomes.add(Outcome.rejected(reject)));
    if (outcomes.isEmpty()) {
      outcomes.add(Outcome.rejected(Reject.dropped(document.id(), "noText", null)));
    }
    return outcomes;
  }

  /** A reject for each place; marks, which stand all over a file, leave as one. */
  private static List<Reject> leftOut(Document document, List<LeftOut> all) {
    Map<Boolean, List<LeftOut>> byMark =
        all.stream().collect(Collectors.partitioningBy(l -> l.reason().equals(LeftOut.MARKUP)));
    List<Reject> rejects = new ArrayList<>();
    for (LeftOut left : byMark.get(false)) {
      rejects.add(Reject.dropped(document.id(), left.reason(), place(left)));
    }
    List<LeftOut> marks = byMark.get(true);
    if (!marks.isEmpty()) {
      String places = "%s, and so on: %d places".formatted(place(marks.get(0)), marks.size());
      rejects.add(Reject.dropped(document.id(), LeftOut.MARKUP, places));
    }
    return rejects;
  }

  private static String place(LeftOut left) {
    return "page %d, code points %d to %d".formatted(left.page(), left.start(), left.end());
  }

  /** A document is as old as its source says, else as it says itself; a record has its own date. */
  private static Origin dated(Document document, Settings own) {
    Origin origin = document.origin();
    if (origin.date() != null || RecordFormat.isRecordFile(origin.kind(), document.path())) {
      return origin;
    }
    DocumentDate date = new DocumentDate(own.dates(), LocalDate.parse(own.asOf()));
    return origin.dated(date.of(document.path(), document.pages(), document.dates()), null);
  }

  private static Segment segment(Document document, Origin titled, Piece piece, Dates.Order dates) {
    Map<String, String> fields = piece.fields();
    Origin origin = titled.dated(Dates.iso(fields.get("date"), dates), fields.get("versionKey"));
    Passage passage =
        new Passage(piece.kind(), piece.path(), piece.text(), piece.speaker(), piece.fields());
    return new Segment(
        id(document, piece),
        List.of(document.id()),
        origin,
        passage,
        piece.firstPage(),
        piece.lastPage(),
        piece.start(),
        piece.end());
  }

  private static String id(Document document, Piece piece) {
    return Ids.of(
        "segment",
        document.id(),
        String.valueOf(piece.firstPage()),
        String.valueOf(piece.start()),
        String.valueOf(piece.lastPage()),
        String.valueOf(piece.end()));
  }
}
