package io.syllabus.udfs.dedup;

import static io.syllabus.udfs.dedup.FactGuard.Verdict.DIFFERENT;
import static io.syllabus.udfs.dedup.FactGuard.Verdict.FIRST_IN_SECOND;
import static io.syllabus.udfs.dedup.FactGuard.Verdict.SAME;
import static io.syllabus.udfs.dedup.FactGuard.Verdict.SECOND_IN_FIRST;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class FactGuardTest {
  private static final String BEFORE =
      "The keeper of the lighthouse writes the weather into the log each hour of the night. ";
  private static final String BEHIND = " Oil for the lamp is stored below the stairs in cans.";
  private static final String VOR = "灯塔管理员每小时记录一次天气情况。";
  private static final String NACH = "灯油存放在楼梯下的铁桶中。";

  @ParameterizedTest(name = "{0} | {1}")
  @CsvFileSource(resources = "different-facts.tsv", delimiter = '\t')
  void keepsBothWhereAFactDiffers(String a, String b) {
    assertThat(FactGuard.compare(a, b)).isEqualTo(DIFFERENT);
    assertThat(FactGuard.compare(around(a), around(b))).isEqualTo(DIFFERENT);
  }

  @ParameterizedTest(name = "{0} | {1}")
  @CsvFileSource(resources = "same-facts.tsv", delimiter = '\t')
  void findsThatTwoSayTheSame(String a, String b) {
    assertThat(FactGuard.compare(a, b)).isEqualTo(SAME);
    assertThat(FactGuard.compare(around(a), around(b))).isEqualTo(SAME);
  }

  @Test
  void aCopyThatBreaksOffIsPartOfTheWhole() {
    String part =
        BEFORE
            + BEHIND
            + " Return the key by noon to the desk in the hall of the tower. A lost key";
    String whole = part + " costs 40 euros. Ask at the desk.";
    assertThat(FactGuard.compare(part, whole)).isEqualTo(FIRST_IN_SECOND);
    assertThat(FactGuard.compare(whole, part)).isEqualTo(SECOND_IN_FIRST);
  }

  @Test
  void aHeadingAndThanksAreNoFacts() {
    assertThat(FactGuard.compare(BEFORE + BEHIND, "Log\n" + BEFORE + BEHIND + " Thanks!"))
        .isEqualTo(SAME);
    assertThat(FactGuard.compare(BEFORE + BEHIND, "Old " + BEFORE + BEHIND)).isEqualTo(DIFFERENT);
  }

  @Test
  void isSymmetricForAnyTexts() {
    Random random = new Random(11);
    for (int trial = 0; trial < 300; trial++) {
      String a = text(random);
      String b = text(random);
      boolean same = FactGuard.compare(a, b) == SAME;
      assertThat(FactGuard.compare(b, a) == SAME).as(a + " | " + b).isEqualTo(same);
      assertThat(FactGuard.compare(a, a)).isEqualTo(SAME);
    }
  }

  private static String text(Random random) {
    String[] words = {
      "not", "5", "five", "buyer", "seller", "pays", "to", "甲方", "不", "-", "$", "the"
    };
    return random
        .ints(random.nextInt(8), 0, words.length)
        .mapToObj(i -> words[i])
        .collect(Collectors.joining(" "));
  }

  private static String around(String text) {
    return Units.isChinese(text) ? VOR + text + NACH : BEFORE + text + BEHIND;
  }
}
