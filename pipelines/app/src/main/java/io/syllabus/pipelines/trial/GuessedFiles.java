package io.syllabus.pipelines.trial;

import io.syllabus.files.DataFiles;
import io.syllabus.jobs.Connectors;
import io.syllabus.jobs.FileReaders;
import io.syllabus.schemas.Origin;
import io.syllabus.schemas.SourceFile;
import io.syllabus.udfs.extract.ExtractConf;
import io.syllabus.udfs.extract.ExtractedFile;
import io.syllabus.udfs.records.RecordConf;
import io.syllabus.udfs.records.RecordFormat;
import io.syllabus.udfs.records.RecordGuess;
import io.syllabus.udfs.records.RecordPreview;
import io.syllabus.udfs.records.RecordReader;
import io.syllabus.udfs.records.RecordSplitter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Reads files as a run does, without a recipe that says what their records are. */
final class GuessedFiles {
  private static final String DOCUMENT = "document";
  private static final RecordGuess NO_RECORDS =
      new RecordGuess(DOCUMENT, Collections.emptySortedMap());

  private final DataFiles files = Connectors.files();
  private final FileReaders readers;

  GuessedFiles(ExtractConf conf, Path temp) {
    this.readers = FileReaders.of(conf, temp.toString());
  }

  /**
   * What a file gave.
   *
   * @param kind of the source that would read it so
   * @param files itself, then what lies inside
   */
  record Read(String kind, List<ExtractedFile> files) {}

  Read read(String source, Path file) throws IOException {
    return RecordFormat.isWorkbook(source) ? workbook(source, file) : other(source, file);
  }

  private Read workbook(String source, Path file) throws IOException {
    List<ExtractedFile> read = readers.read(row(source, file, NO_RECORDS));
    Optional<RecordGuess> guess = RecordGuess.of(read.get(0));
    return guess
        .map(
            records -> {
              RecordConf conf = new RecordConf(records.kind(), "", records.columns());
              return new Read(records.kind(), List.of(new RecordReader(conf).sheets(read.get(0))));
            })
        .orElseGet(() -> new Read(DOCUMENT, read));
  }

  private Read other(String source, Path file) throws IOException {
    RecordGuess guess = guess(source, file);
    return new Read(guess.kind(), readers.read(row(source, file, guess)));
  }

  /** A file that cannot be read is a document: its reader says so. */
  private RecordGuess guess(String source, Path file) {
    if (!RecordFormat.isRecordFile("faq", source)) {
      return NO_RECORDS;
    }
    try (InputStream in = files.openContent(DataFiles.path(file))) {
      return RecordGuess.of(source, in.readNBytes(RecordPreview.bytes())).orElse(NO_RECORDS);
    } catch (IOException e) {
      return NO_RECORDS;
    }
  }

  private static SourceFile row(String source, Path file, RecordGuess guess) throws IOException {
    return new SourceFile(
        source,
        List.of(),
        Origin.unknown(guess.kind()),
        file.toUri().toString(),
        source,
        0,
        RecordSplitter.MOST,
        Files.size(file),
        "",
        null,
        guess.columns(),
        List.of());
  }
}
