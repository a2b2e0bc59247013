package io.syllabus.handoff;

import java.io.Closeable;
import java.io.IOException;

/** One format's file of a split. */
interface SplitFile extends Closeable {
  /** Writes the sample as often as it weighs. */
  void add(Sample sample) throws IOException;

  /** What became of it; asked after it is closed. */
  WrittenFile written();
}
