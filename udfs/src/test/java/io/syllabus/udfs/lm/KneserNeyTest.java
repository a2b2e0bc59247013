package io.syllabus.udfs.lm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KneserNeyTest {
  private static final int UNPRUNED = KneserNey.UNPRUNED;

  /** What KenLM's lmplz (package 0.3.0) gives for these lines with --discount_fallback. */
  private static final List<String> LINES = List.of("a b c", "b c d a", "a b b c");

  @Test
  void singleWordsAreThoseOfLmplz() {
    assertThat(Models.arpa(LINES, 3, UNPRUNED))
        .contains("ngram 1=7\nngram 2=9\nngram 3=9\n")
        .contains("-0.908485\t<unk>\t0\n")
        .contains("0\t<s>\t-0.30103\n")
        .contains("-0.74711704\t</s>\t0\n")
        .contains("-0.704365\tc\t-0.30103\n")
        .contains("-0.22951165\td a\t-0.30103\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6})
  void everyOrderIsThatOfTheFormulas(int order) {
    for (int seed = 0; seed < 4; seed++) {
      List<String> lines = lines(new Random(seed), 12);
      sameAsFormulas(lines, order, UNPRUNED);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void prunedModelsAreThoseOfTheFormulas(int pruned) {
    for (int seed = 0; seed < 4; seed++) {
      sameAsFormulas(lines(new Random(seed), 16), 3, pruned);
    }
  }

  private static void sameAsFormulas(List<String> lines, int order, int pruned) {
    DirectKneserNey direct = new DirectKneserNey(lines, order, pruned);
    BackoffModel model = Models.read(Models.arpa(lines, order, pruned));
    for (String line : lines.subList(0, 3)) {
      List<String> before = new ArrayList<>(List.of("<s>"));
      for (String word : List.of((line + " </s>").split(" "))) {
        List<String> said = before.subList(1, before.size());
        assertThat(Models.probability(model, said, word))
            .isCloseTo(direct.probability(before, word), within(1e-6));
        before.add(word);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void theWordsAfterAnyContextMakeOne(int order) {
    for (int seed = 10; seed < 16; seed++) {
      List<String> lines = lines(new Random(seed), 30);
      for (int pruned : new int[] {UNPRUNED, 2}) {
        BackoffModel model = Models.read(Models.arpa(lines, order, pruned));
        makesOne(model, new DirectKneserNey(lines, 1, UNPRUNED), List.of());
        makesOne(model, new DirectKneserNey(lines, 1, UNPRUNED), List.of(lines.get(0).split(" ")));
        makesOne(model, new DirectKneserNey(lines, 1, UNPRUNED), List.of("w1", "new", "w2", "w2"));
      }
    }
  }

  private static void makesOne(BackoffModel model, DirectKneserNey words, List<String> before) {
    double sum =
        words.vocabulary().stream()
            .mapToDouble(word -> Models.probability(model, before, word))
            .sum();
    assertThat(sum).isCloseTo(1, within(1e-5));
    assertThat(model.vocabulary()).isEqualTo(words.vocabulary().size());
  }

  /** Lines of words of which some are much more frequent than others. */
  private static List<String> lines(Random random, int count) {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      StringJoiner line = new StringJoiner(" ");
      for (int word = 0; word <= random.nextInt(8); word++) {
        line.add("w" + (int) Math.pow(12, random.nextDouble()));
      }
      lines.add(line.toString());
    }
    lines.add("w1 w2 w3 w4 w5"); // long enough for every order
    return lines;
  }

  @Test
  void theUnknownWordHasTheUniformShare() {
    BackoffModel model = Models.read(Models.arpa(LINES, 1, UNPRUNED));
    assertThat(Models.probability(model, List.of(), "never"))
        .isCloseTo(
            new DirectKneserNey(LINES, 1, UNPRUNED).probability(List.of(), "never"), within(1e-7));
  }

  @Test
  void prunedNgramsAreNotWritten() {
    String arpa = Models.arpa(List.of("a b c", "a b d", "a b"), 3, 3);
    assertThat(arpa).contains("ngram 3=1\n").contains("\t<s> a b\n").doesNotContain("\ta b c\n");
  }

  @Test
  void theNamesOfBoundsAreNoWords() {
    assertThat(Models.arpa(List.of("a <s> b </s> <unk>"), 2, UNPRUNED))
        .isEqualTo(Models.arpa(List.of("a b"), 2, UNPRUNED));
  }
}
