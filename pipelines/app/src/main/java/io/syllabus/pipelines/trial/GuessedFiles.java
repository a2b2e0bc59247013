package io.syllabus.pipelines.trial;

import io.syllabus.files.DataFiles;
import io.syllabus.jobs.Connectors;
import io.syllabus.jobs.FileReaders;
import io.syllabus.pipelines.sources.FirstLook;
import io.syllabus.schemas.Origin;
import io.syllabus.schemas.SourceFile;
import io.syllabus.udfs.extract.ExtractConf;
import io.syllabus.udfs.extract.ExtractedFile;
import io.syllabus.udfs.records.RecordFormat;
import io.syllabus.udfs.records.RecordGuess;
import io.syllabus.udfs.records.RecordReader;
import io.syllabus.udfs.records.RecordSplitter;
import java.io.IOException;
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

  private final FileReaders readers;
  private final FirstLook look;

  GuessedFiles(ExtractConf conf, Path temp) {
    this.readers = FileReaders.of(conf, temp.toString());
    this.look = new FirstLook(Connectors.files(), readers);
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

  private Read workbook(String source, Path file) {
    List<ExtractedFile> parsed = look.workbook(source, DataFiles.path(file));
    Optional<RecordGuess> guess = RecordGuess.of(parsed.get(0));
    return guess.isEmpty()
        ? new Read(DOCUMENT, parsed)
        : new Read(
            guess.get().kind(),
            List.of(new RecordReader(guess.get().conf()).sheets(parsed.get(0))));
  }

  private Read other(String source, Path file) throws IOException {
    RecordGuess guess =
        RecordFormat.isRecordFile("faq", source)
            ? RecordGuess.of(source, look.start(DataFiles.path(file))).orElse(NO_RECORDS)
            : NO_RECORDS;
    return new Read(guess.kind(), readers.read(row(source, file, guess)));
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
