package io.syllabus.jobs;

import io.syllabus.schemas.SourceFile;
import io.syllabus.udfs.extract.ExtractConf;
import io.syllabus.udfs.extract.ExtractedFile;
import io.syllabus.udfs.extract.FileExtractor;
import io.syllabus.udfs.records.RecordConf;
import io.syllabus.udfs.records.RecordFormat;
import io.syllabus.udfs.records.RecordReader;
import io.syllabus.udfs.records.RecordSplitter;
import io.syllabus.udfs.text.FileProblem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads source files: records here, everything else in a worker process that can be killed. */
final class FileReaders {
  private record Key(ExtractConf conf, String temp) {}

  private final Pool<FileExtractor> extractors;

  private FileReaders(Key key) {
    this.extractors = new Pool<>(() -> new FileExtractor(key.conf(), Path.of(key.temp())));
  }

  /** The readers of this JVM. */
  static FileReaders of(ExtractConf conf, String temp) {
    return PerJvm.of(FileReaders.class, new Key(conf, temp), FileReaders::new);
  }

  /** What a file gave; never fails for a bad file. */
  List<ExtractedFile> read(SourceFile file) {
    Path path = Path.of(URI.create(file.uri()));
    if (RecordFormat.isRecordFile(file.origin().kind(), file.path())) {
      return List.of(records(file, path));
    }
    FileExtractor extractor = extractors.take();
    try {
      return extractor.extract(file.path(), path, file.ocr());
    } finally {
      extractors.giveBack(extractor);
    }
  }

  private static ExtractedFile records(SourceFile file, Path path) {
    RecordConf conf =
        new RecordConf(
            file.origin().kind(), file.encoding() == null ? "" : file.encoding(), file.columns());
    RecordSplitter.Part part = new RecordSplitter.Part(file.offset(), file.length());
    try {
      return new RecordReader(conf).read(file.path(), path, part);
    } catch (IOException e) {
      return new ExtractedFile(
          file.path(),
          null,
          ExtractedFile.FAILED,
          "text/plain",
          List.of(),
          "Cannot read the file: " + FileProblem.of(e),
          List.of(),
          Map.of());
    }
  }
}
