package io.syllabus.schemas;

import java.util.List;
import java.util.stream.Stream;

/** The whole data model on one screen, in the order of the flow. */
public final class Tables {
  public static final Table<SourceFile> SOURCES = raw("sources", SourceFile.class);
  public static final Table<Document> DOCUMENTS = raw("documents", Document.class);
  public static final Table<Segment> SEGMENTS = raw("segments", Segment.class);
  public static final Table<Masked> MASKED = clean("masked", Masked.class);
  public static final Table<Normalized> NORMALIZED = clean("normalized", Normalized.class);
  public static final Table<Scored> SCORED = clean("scored", Scored.class);
  public static final Table<Judged> JUDGED = clean("judged", Judged.class);
  public static final Table<Unique> UNIQUE = clean("unique", Unique.class);
  public static final Table<Instruction> INSTRUCTIONS = clean("instructions", Instruction.class);
  public static final Table<Curated> CURATED = clean("curated", Curated.class);
  public static final Table<Rendered> RENDERED = clean("rendered", Rendered.class);

  public static final Table<Reject> REJECTS =
      new Table<>("rejects", Reject.class, false, List.of("stage"));
  public static final Table<RunEntry> RUNS = clean("runs", RunEntry.class);
  public static final Table<QualityEntry> QUALITY = clean("quality", QualityEntry.class);
  public static final Table<VersionEntry> VERSIONS = clean("versions", VersionEntry.class);
  public static final Table<ModelEntry> MODELS = clean("models", ModelEntry.class);

  /** The tables that stages write, in flow order. */
  public static final List<Table<? extends Record>> FLOW =
      List.of(
          SOURCES,
          DOCUMENTS,
          SEGMENTS,
          MASKED,
          NORMALIZED,
          SCORED,
          JUDGED,
          UNIQUE,
          INSTRUCTIONS,
          CURATED,
          RENDERED);

  /** The tables whose state makes a version of a dataset. */
  public static final List<Table<? extends Record>> VERSIONED =
      Stream.concat(FLOW.stream(), Stream.of(REJECTS)).toList();

  private Tables() {}

  private static <R extends Record> Table<R> raw(String name, Class<R> row) {
    return new Table<>(name, row, true, List.of());
  }

  private static <R extends Record> Table<R> clean(String name, Class<R> row) {
    return new Table<>(name, row, false, List.of());
  }
}
