package io.syllabus.handoff;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * What a hand-off is made of. Each split ascends by id, which makes its order the same on every
 * machine.
 *
 * @param splits train, validation and test
 * @param golden samples that are watched one by one
 */
public record Contents(
    SplitSource splits,
    Iterator<Sample> golden,
    Iterator<Preference> preferences,
    Iterator<Verifiable> verifiables) {

  /** The splits and nothing beside them. */
  public static Contents of(SplitSource splits) {
    return new Contents(
        splits,
        Collections.emptyIterator(),
        Collections.emptyIterator(),
        Collections.emptyIterator());
  }

  /** The same of splits that are at hand, a part each. */
  public static Contents of(
      Iterator<Sample> train, Iterator<Sample> validation, Iterator<Sample> test) {
    Map<String, Iterator<Sample>> rows =
        Map.of(Splits.TRAIN, train, Splits.VALIDATION, validation, Splits.TEST, test);
    return of(
        (writer, files) -> {
          SplitPart[] parts = new SplitPart[Splits.ALL.size()];
          for (int i = 0; i < parts.length; i++) {
            String split = Splits.ALL.get(i);
            parts[i] = writer.write(files, split, 0, rows.get(split));
          }
          return List.of(parts);
        });
  }

  public Contents withGolden(Iterator<Sample> samples) {
    return new Contents(splits, samples, preferences, verifiables);
  }

  public Contents withPreferences(Iterator<Preference> pairs) {
    return new Contents(splits, golden, pairs, verifiables);
  }

  public Contents withVerifiables(Iterator<Verifiable> questions) {
    return new Contents(splits, golden, preferences, questions);
  }
}
