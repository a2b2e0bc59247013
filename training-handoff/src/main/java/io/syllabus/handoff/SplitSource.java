package io.syllabus.handoff;

import io.syllabus.files.DataFiles;
import java.io.IOException;
import java.util.List;

/** Has the splits of a hand-off written, in parts, wherever their rows are. */
@FunctionalInterface
public interface SplitSource {
  /**
   * Writes all of them.
   *
   * @param writer of one part, which may travel
   * @param files for rows that are here
   */
  List<SplitPart> write(PartWriter writer, DataFiles files) throws IOException;
}
