package io.syllabus.handoff;

import java.util.List;

/** The splits of a dataset. */
final class Splits {
  static final String TRAIN = "train";
  static final String VALIDATION = "validation";
  static final String TEST = "test";
  static final List<String> ALL = List.of(TRAIN, VALIDATION, TEST);

  private Splits() {}
}
