package io.syllabus.handoff;

import io.syllabus.files.DataFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.ParquetFileWriter;

/** Makes one file of the files of a split's parts, without reading their rows. */
final class PartJoin {
  private final DataFiles files;

  PartJoin(DataFiles files) {
    this.files = files;
  }

  /**
   * Joins files in their order.
   *
   * @param parts at least one; they are gone afterwards
   */
  void join(List<Path> parts, Path target) throws IOException {
    if (target.getName().endsWith(".parquet")) {
      rowGroups(parts, target);
    } else if (parts.size() == 1) {
      files.move(parts.get(0), target);
      return;
    } else {
      lines(parts, target);
    }
    for (Path part : parts) {
      files.remove(part);
    }
  }

  private void lines(List<Path> parts, Path target) throws IOException {
    try (OutputStream out = files.create(target)) {
      for (Path part : parts) {
        try (InputStream in = files.open(part)) {
          in.transferTo(out);
        }
      }
    }
  }

  /** Each part keeps its row groups: only the footer is written anew. */
  private void rowGroups(List<Path> parts, Path target) throws IOException {
    Path joined = target.suffix(".joined");
    ParquetFileWriter writer = TokenRows.joiner(new RoomFile(files, joined));
    writer.start();
    for (Path part : parts) {
      writer.appendFile(new RoomFile(files, part));
    }
    writer.end(Map.of());
    CanonicalFooter.copy(files, joined, target);
    files.remove(joined);
  }
}
