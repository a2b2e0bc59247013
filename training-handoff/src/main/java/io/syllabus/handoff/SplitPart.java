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
  final Census census = new Census();
  final TokenLengths lengths = new TokenLengths();
  final HashSample<String> calibration;
  final HashSample<String> rendered;
  final ArrayList<WrittenFile> files = new ArrayList<>();
  final ArrayList<Reject> refused = new ArrayList<>();

  /**
   * @param number of the part: parts in the order of their numbers are the split
   */
  SplitPart(String split, int number, HandoffConf conf) {
    this.split = split;
    this.number = number;
    this.calibration = new HashSample<>("calibration", conf.calibration());
    this.rendered = new HashSample<>("rendered", conf.renderedSamples());
  }

  void add(Sample sample) {
    census.add(sample);
    lengths.add(sample.inputIds().size(), sample.weight());
    if (split.equals(Splits.TRAIN)) {
      calibration.offer(sample.id(), () -> Json.text(SideRows.calibration(sample)));
    }
    rendered.offer(sample.id(), () -> Json.text(SideRows.rendered(sample)));
  }

  /** The part's file of a format, or none where it has no row for it. */
  List<WrittenFile> files(String format) {
    return files.stream().filter(file -> file.format().equals(format)).toList();
  }
}
