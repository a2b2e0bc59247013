package io.syllabus.handoff;

import java.io.Serializable;

/** What the files about the rows say of them: counts, lengths, and the few that are drawn. */
final class RowFigures implements Serializable {
  private static final long serialVersionUID = 1L;

  final Census census = new Census();
  final TokenLengths lengths = new TokenLengths();
  final HashSample<String> calibration;
  final HashSample<String> rendered;

  RowFigures(HandoffConf conf) {
    this.calibration = new HashSample<>("calibration", conf.calibration());
    this.rendered = new HashSample<>("rendered", conf.renderedSamples());
  }

  void add(Sample sample) {
    census.add(sample);
    lengths.add(sample.inputIds().length, sample.weight());
    if (sample.split().equals(Splits.TRAIN)) {
      calibration.offer(sample.id(), () -> StableJson.text(SideRows.calibration(sample)));
    }
    rendered.offer(sample.id(), () -> StableJson.text(SideRows.rendered(sample)));
  }

  /** Those of other rows, too. */
  void add(RowFigures others) {
    census.add(others.census);
    lengths.add(others.lengths);
    calibration.add(others.calibration);
    rendered.add(others.rendered);
  }
}
