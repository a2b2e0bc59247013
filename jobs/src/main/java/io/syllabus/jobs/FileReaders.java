package io.syllabus.jobs;

import io.syllabus.files.DataFiles;
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
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads source files: records here, what needs a parser in a worker process that can be killed. */
public final class FileReaders implements AutoCloseable {
  private record Key(ExtractConf conf, String temp) {}

  private final DataFiles files = Connectors.files();
  private final Path temp;
  private final Pool<FileExtractor> extractors;
  private final UnpackedFiles unpacked;

  private FileReaders(Key key) {
    this.temp = Path.of(key.temp());
    this.extractors = new Pool<>(() -> new FileExtractor(key.conf(), temp));
    this.unpacked = new UnpackedFiles(files, temp);
  }

  /** The readers of this JVM. */
  public static FileReaders of(ExtractConf conf, String temp) {
    return PerJvm.of(FileReaders.class, new Key(conf, temp), FileReaders::new);
  }

  /** What a file gave; never fails for a bad file. */
  public List<ExtractedFile> read(SourceFile file) {
    var path = new org.apache.hadoop.fs.Path(URI.create(file.uri()));
    if (!RecordFormat.isRecordFile(file.origin().kind(), file.path())) {
      return parse(file.path(), path, file.ocr());
    }
    return RecordFormat.isWorkbook(file.path())
        ? List.of(reader(file).sheets(parse(file.path(), path, file.ocr()).get(0)))
        : List.of(records(file, path));
  }

  private static RecordReader reader(SourceFile file) {
    String encoding = file.encoding() == null ? "" : file.encoding();
    return new RecordReader(new RecordConf(file.origin().kind(), encoding, file.columns()));
  }

  /**
   * What a parser gives of a file, whatever its records are; parsers know only this machine's
   * files.
   *
   * @param name in what comes back
   * @param ocr languages of scanned pages, empty for those of the conf
   * @return the file itself, then what lies inside
   */
  public List<ExtractedFile> parse(String name, org.apache.hadoop.fs.Path path, List<String> ocr) {
    FileExtractor extractor = extractors.take();
    try (DataFiles.LocalFile local = files.localFile(path, temp)) {
      return extractor.extract(name, local.path(), ocr);
    } catch (IOException e) {
      return List.of(unreadable(name, e));
    } finally {
      extractors.giveBack(extractor);
    }
  }

  private ExtractedFile records(SourceFile file, org.apache.hadoop.fs.Path path) {
    RecordSplitter.Part part = new RecordSplitter.Part(file.offset(), file.length());
    try (SeekableByteChannel open = open(file, path)) {
      return reader(file).read(file.path(), open, part);
    } catch (IOException e) {
      return unreadable(file.path(), e);
    }
  }

  /** The first part of a file is the beginning of what it unpacks to. */
  private SeekableByteChannel open(SourceFile file, org.apache.hadoop.fs.Path path)
      throws IOException {
    return file.offset() > 0 && DataFiles.isPacked(path)
        ? unpacked.open(path, file.size())
        : files.content(path);
  }

  /** Removes what was unpacked. */
  @Override
  public void close() throws IOException {
    unpacked.close();
  }

  private static ExtractedFile unreadable(String name, IOException e) {
    return new ExtractedFile(
        name,
        null,
        ExtractedFile.FAILED,
        "text/plain",
        List.of(),
        "Cannot read the file: " + FileProblem.of(e),
        List.of(),
        Map.of());
  }
}
