package io.syllabus.schemas;

import java.util.List;

/** A row that knows where it comes from: lineage is these ids and nothing else. */
public interface Traced {
  /** Content hash that names the row, see {@link Ids}. */
  String id();

  /** Ids of the rows of the stage before that it was made from. */
  List<String> parents();
}
