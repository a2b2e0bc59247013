package io.syllabus.udfs.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MinHashTest {
  @Test
  void equalSetsHaveEqualSignatures() {
    long[] set = {1, 5, 9};
    assertThat(new MinHash(64, 1).signature(set))
        .containsExactly(new MinHash(64, 1).signature(set));
  }

  @Test
  void anotherSeedGivesAnotherSignature() {
    long[] set = {1, 5, 9};
    assertThat(new MinHash(64, 1).signature(set)).isNotEqualTo(new MinHash(64, 2).signature(set));
  }

  @Test
  void theOrderOfASetDoesNotMatter() {
    MinHash sketch = new MinHash(16, 7);
    assertThat(sketch.signature(new long[] {3, -8, 2}))
        .containsExactly(sketch.signature(new long[] {2, 3, -8}));
  }

  @Test
  void theErrorOfTheEstimateIsThatOfTheTheory() {
    int hashes = 128;
    int trials = 400;
    Random random = new Random(5);
    double squares = 0;
    double sum = 0;
    for (int trial = 0; trial < trials; trial++) {
      double error = error(new MinHash(hashes, trial), random);
      squares += error * error;
      sum += error;
    }
    double expected = Math.sqrt(0.5 * 0.5 / hashes);
    assertThat(Math.sqrt(squares / trials)).isCloseTo(expected, within(0.12 * expected));
    assertThat(sum / trials).isCloseTo(0, within(3 * expected / Math.sqrt(trials)));
  }

  private static double error(MinHash sketch, Random random) {
    long[] values = random.longs(400).toArray();
    int[] a = sketch.signature(LongStream.of(values).limit(300).toArray());
    int[] b = sketch.signature(LongStream.of(values).skip(100).toArray());
    return MinHash.estimate(a, b) - 0.5;
  }

  @Test
  void signaturesOfDifferentLengthsCannotBeCompared() {
    assertThatThrownBy(() -> MinHash.estimate(new int[3], new int[4]))
        .hasMessage("Cannot compare signatures of 3 and 4 hashes: use one dedup.minhash.hashes");
  }

  @Test
  void noPermutationsAreRefused() {
    assertThatThrownBy(() -> new MinHash(0, 1))
        .hasMessage("Cannot draw 0 permutations: must be at least 1");
  }
}
