package io.syllabus.handoff;

import java.util.Collections;
import java.util.Iterator;

/**
 * What a hand-off is made of. The splits are streamed once; each ascends by id, which makes their
 * order the same on every machine.
 *
 * @param golden samples that are watched one by one
 */
public record Contents(
    Iterator<Sample> train,
    Iterator<Sample> validation,
    Iterator<Sample> test,
    Iterator<Sample> golden,
    Iterator<Preference> preferences,
    Iterator<Verifiable> verifiables) {

  /** The three splits and nothing beside them. */
  public static Contents of(
      Iterator<Sample> train, Iterator<Sample> validation, Iterator<Sample> test) {
    return new Contents(
        train,
        validation,
        test,
        Collections.emptyIterator(),
        Collections.emptyIterator(),
        Collections.emptyIterator());
  }

  public Contents withGolden(Iterator<Sample> samples) {
    return new Contents(train, validation, test, samples, preferences, verifiables);
  }

  public Contents withPreferences(Iterator<Preference> pairs) {
    return new Contents(train, validation, test, golden, pairs, verifiables);
  }

  public Contents withVerifiables(Iterator<Verifiable> questions) {
    return new Contents(train, validation, test, golden, preferences, questions);
  }
}
