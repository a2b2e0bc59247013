package io.syllabus.pipelines.sources;

import io.syllabus.files.DataFiles;
import io.syllabus.jobs.FileReaders;
import io.syllabus.udfs.extract.ExtractedFile;
import io.syllabus.udfs.records.RecordPreview;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.apache.hadoop.fs.Path;

/** What a file that may hold records shows before anything is built on it. */
public final class FirstLook {
  private final DataFiles files;
  private final FileReaders readers;

  /**
   * @param readers open workbooks, which only a parser knows
   */
  public FirstLook(DataFiles files, FileReaders readers) {
    this.files = files;
    this.readers = readers;
  }

  /** The first bytes that it unpacks to; none of one that cannot be read: extraction says so. */
  public byte[] start(Path file) {
    return start(files, file);
  }

  static byte[] start(DataFiles files, Path file) {
    try (InputStream in = files.openContent(file)) {
      return in.readNBytes(RecordPreview.bytes());
    } catch (IOException e) {
      return new byte[0];
    }
  }

  /**
   * A workbook with its sheets, then what lies inside.
   *
   * @param name in what comes back
   */
  public List<ExtractedFile> workbook(String name, Path file) {
    return readers.parse(name, file, List.of());
  }
}
