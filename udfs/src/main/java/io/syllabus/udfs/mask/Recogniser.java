package io.syllabus.udfs.mask;

import java.util.function.Consumer;

/** Finds one kind of personal data. Holds no state, is shared by threads. */
public interface Recogniser {
  /** Names what it finds in a text, in any order; what it finds may overlap. */
  void scan(ScanText text, Consumer<Candidate> found);

  /** Whether it finds names of people or of organisations that may be sure. */
  default boolean findsNames() {
    return false;
  }
}
