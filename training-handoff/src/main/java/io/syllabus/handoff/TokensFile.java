package io.syllabus.handoff;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.apache.parquet.hadoop.ParquetWriter;

/** A split as token ids, in Parquet. */
final class TokensFile implements SplitFile {
  private final String split;
  private final String name;
  private final Path file;
  private ParquetWriter<Sample> writer;
  private long rows;

  TokensFile(Path folder, String split) {
    this.split = split;
    this.name = split + ".tokens.parquet";
    this.file = folder.resolve(name);
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
    return new WrittenFile(name, HandoffConf.TOKENS, split, rows, 0L, null, Set.of());
  }

  @Override
  public void close() throws IOException {
    if (writer != null) {
      writer.close();
    }
  }
}
