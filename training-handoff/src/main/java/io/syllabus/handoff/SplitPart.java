package io.syllabus.handoff;

import io.syllabus.schemas.Reject;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a split, as {@link PartWriter} left it: the files that its rows lie in, and what the
 * files about the rows will say. Small, whatever the number of its rows.
 */
public final class SplitPart implements Serializable {
  private static final long serialVersionUID = 1L;

  final String split;
  final int number;
  final RowFigures figures;
  final ArrayList<WrittenFile> files = new ArrayList<>();
  final ArrayList<Reject> refused = new ArrayList<>();

  /**
   * @param number of the part: parts in the order of their numbers are the split
   */
  SplitPart(String split, int number, HandoffConf conf) {
    this.split = split;
    this.number = number;
    this.figures = new RowFigures(conf);
  }

  /** The part's file of a format, or none where it has no row for it. */
  List<WrittenFile> files(String format) {
    return files.stream().filter(file -> file.format().equals(format)).toList();
  }
}
