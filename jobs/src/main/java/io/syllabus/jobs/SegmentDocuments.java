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
import io.syllabus.udfs.segment.LeftOut;
import io.syllabus.udfs.segment.Piece;
import io.syllabus.udfs.segment.SegmentConf;
import io.syllabus.udfs.segment.Segmentation;
import io.syllabus.udfs.segment.Segmenter;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;

/** Cuts documents into clauses, questions with answers, dialogues, tables and log events. */
public final class SegmentDocuments implements Stage<Document, Segment> {
  private final SegmentConf conf;

  public SegmentDocuments(SegmentConf conf) {
    this.conf = conf;
  }

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
    return conf;
  }

  @Override
  public Reach reach() {
    return Reach.ROWS;
  }

  @Override
  public Dataset<Outcome<Segment>> apply(Dataset<Document> rows, Desk desk) {
    SegmentConf own = conf;
    FlatMapFunction<Document, Outcome<Segment>> cut = row -> outcomes(row, own).iterator();
    return rows.flatMap(cut, RecordEncoder.outcome(Segment.class));
  }

  private static List<Outcome<Segment>> outcomes(Document document, SegmentConf conf) {
    Segmentation cut =
        PerJvm.of(Segmenter.class, conf, Segmenter::new)
            .segment(document.origin().kind(), document.mediaType(), document.pages());
    List<Outcome<Segment>> outcomes = new ArrayList<>();
    cut.pieces().forEach(piece -> outcomes.add(Outcome.kept(segment(document, piece))));
    for (LeftOut left : cut.leftOut()) {
      outcomes.add(Outcome.rejected(Reject.dropped(document.id(), left.reason(), place(left))));
    }
    if (outcomes.isEmpty()) {
      outcomes.add(Outcome.rejected(Reject.dropped(document.id(), "noText", null)));
    }
    return outcomes;
  }

  private static String place(LeftOut left) {
    return "page %d, code points %d to %d".formatted(left.page(), left.start(), left.end());
  }

  private static Segment segment(Document document, Piece piece) {
    Origin origin =
        document.origin().dated(piece.fields().get("date"), piece.fields().get("versionKey"));
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
