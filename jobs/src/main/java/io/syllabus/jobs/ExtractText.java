package io.syllabus.jobs;

import io.syllabus.schemas.Document;
import io.syllabus.schemas.Ids;
import io.syllabus.schemas.Origin;
import io.syllabus.schemas.Outcome;
import io.syllabus.schemas.RecordEncoder;
import io.syllabus.schemas.Reject;
import io.syllabus.schemas.SourceFile;
import io.syllabus.schemas.Table;
import io.syllabus.schemas.Tables;
import io.syllabus.udfs.extract.ExtractConf;
import io.syllabus.udfs.extract.ExtractedFile;
import io.syllabus.udfs.extract.Page;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;

/** Reads the text of every file, of what lies inside archives and mails, and of records. */
public final class ExtractText implements Stage<SourceFile, Document> {
  private static final int FILES_A_BATCH = 256;
  private static final int TASKS_A_CORE = 4; // one scan takes as long as a hundred other files
  private final ExtractConf conf;

  public ExtractText(ExtractConf conf) {
    this.conf = conf;
  }

  @Override
  public String name() {
    return "extract";
  }

  @Override
  public Table<SourceFile> input() {
    return Tables.SOURCES;
  }

  @Override
  public Table<Document> output() {
    return Tables.DOCUMENTS;
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
  public int batchRows() {
    return FILES_A_BATCH;
  }

  @Override
  public Dataset<Outcome<Document>> apply(Dataset<SourceFile> rows, StageContext context) {
    ExtractConf own = conf;
    String temp = context.temp().toString();
    MapPartitionsFunction<SourceFile, Outcome<Document>> read =
        files -> new Reader(FileReaders.of(own, temp), files);
    int tasks = TASKS_A_CORE * rows.sparkSession().sparkContext().defaultParallelism();
    return rows.repartition(tasks).mapPartitions(read, RecordEncoder.outcome(Document.class));
  }

  /** The outcomes of a partition's files, one file at a time. */
  private static final class Reader implements Iterator<Outcome<Document>> {
    private final FileReaders readers;
    private final Iterator<SourceFile> files;
    private Iterator<Outcome<Document>> current = List.<Outcome<Document>>of().iterator();

    Reader(FileReaders readers, Iterator<SourceFile> files) {
      this.readers = readers;
      this.files = files;
    }

    @Override
    public boolean hasNext() {
      while (!current.hasNext() && files.hasNext()) {
        SourceFile file = files.next();
        current = outcomes(file, readers.read(file)).iterator();
      }
      return current.hasNext();
    }

    @Override
    public Outcome<Document> next() {
      return current.next();
    }
  }

  private static List<Outcome<Document>> outcomes(SourceFile file, List<ExtractedFile> read) {
    List<Outcome<Document>> outcomes = new ArrayList<>();
    for (ExtractedFile one : read) {
      if (one.failed()) {
        outcomes.add(Outcome.rejected(Reject.failure(file.id(), "unreadable", one.reason())));
        continue;
      }
      if (one.reason() != null) {
        outcomes.add(Outcome.rejected(Reject.failure(file.id(), "badRecords", one.reason())));
      }
      if (!one.unseen().isEmpty()) {
        outcomes.add(Outcome.rejected(Reject.dropped(file.id(), "unseen", unseen(one))));
      }
      if (one.pages().stream().anyMatch(page -> !page.text().isBlank())) {
        outcomes.add(Outcome.kept(document(file, one)));
      }
    }
    if (outcomes.isEmpty()) {
      outcomes.add(
          Outcome.rejected(Reject.dropped(file.id(), "noText", "a readable file without text")));
    }
    return outcomes;
  }

  /** Letters and digits by kind: what was left out is not told itself. */
  private static String unseen(ExtractedFile file) {
    return file.unseen().entrySet().stream()
        .map(kind -> "%s: %d characters".formatted(kind.getKey(), kind.getValue()))
        .collect(Collectors.joining(", "));
  }

  private static Document document(SourceFile file, ExtractedFile read) {
    String id = Ids.of("document", file.id(), read.source());
    return new Document(
        id,
        List.of(file.id()),
        origin(file, read, id),
        read.source(),
        read.parent(),
        read.mediaType(),
        file.contentHash(),
        read.status(),
        read.pages(),
        read.dates());
  }

  private static Origin origin(SourceFile file, ExtractedFile read, String id) {
    Origin from = file.origin();
    return new Origin(
        id,
        from.source(),
        from.kind(),
        from.line(),
        from.licence(),
        from.access(),
        from.date(),
        from.family(),
        from.versionKey(),
        null,
        null,
        read.pages().stream().mapToDouble(Page::confidence).average().orElse(1.0));
  }
}
