package io.syllabus.handoff;

import io.syllabus.files.DataFiles;
import java.io.IOException;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetWriter;

/** A split as token ids, in Parquet. */
final class TokensFile implements SplitFile {
  private final String split;
  private final String name;
  private final RoomFile file;
  private ParquetWriter<Sample> writer;
  private long rows;

  /**
   * @param stem that its name begins with
   */
  TokensFile(DataFiles files, Path folder, String stem, String split) {
    this.split = split;
    this.name = stem + ".tokens.parquet";
    this.file = new RoomFile(files, new Path(folder, name));
  }

  @Override
  public void add(Sample sample) throws IOException {
    if (writer == null) {
      writer = TokenRows.writer(file);
    }
    for (int i = 0; i < sample.weight(); i++) {
      writer.write(sample);
      rows++;
    }
  }

  @Override
  public WrittenFile written() {
    return new WrittenFile(name, HandoffConf.TOKENS, split, rows, 0L, null, new TreeSet<>());
  }

  @Override
  public void close() throws IOException {
    if (writer != null) {
      writer.close();
    }
  }
}
