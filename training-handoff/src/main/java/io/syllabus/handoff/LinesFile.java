package io.syllabus.handoff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.files.DataFiles;
import io.syllabus.handoff.format.RowFormat;
import java.io.IOException;
import java.util.Optional;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;

/** A split in one of the formats of lines. */
final class LinesFile implements SplitFile {
  private final String split;
  private final RowFormat format;
  private final String name;
  private final JsonLinesWriter lines;
  private final TreeSet<String> keys = new TreeSet<>();
  private long leftOut;
  private long withoutReasoning;

  /**
   * @param stem that its name begins with
   */
  LinesFile(DataFiles files, Path folder, String stem, String split, RowFormat format) {
    this.split = split;
    this.format = format;
    this.name = "%s.%s.jsonl".formatted(stem, format.name());
    this.lines = new JsonLinesWriter(files, new Path(folder, name));
  }

  @Override
  public void add(Sample sample) throws IOException {
    Optional<ObjectNode> row = format.row(sample.conversation());
    if (row.isEmpty()) {
      leftOut += sample.weight();
      return;
    }
    row.get().fieldNames().forEachRemaining(keys::add);
    for (int i = 0; i < sample.weight(); i++) {
      lines.write(row.get());
    }
    if (sample.conversation().reasons() && !format.holdsAnnotations()) {
      withoutReasoning += sample.weight();
    }
  }

  @Override
  public WrittenFile written() {
    Long reduced = withoutReasoning == 0 ? null : withoutReasoning;
    return new WrittenFile(name, format.name(), split, lines.rows(), leftOut, reduced, keys);
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
