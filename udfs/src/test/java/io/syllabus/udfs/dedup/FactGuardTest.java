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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The tenant pays %s euros within %s days of the notice.",
        "Heat the oven to %s degrees and bake the bread for %s minutes.",
        "Route %s leaves from platform %s.",
        "承租人应于%s日内支付%s元。",
        "水温保持在%s度，浸泡%s分钟。",
        "第%s号窗口办理，每天限%s人。"
      })
  void twoNumbersInExchangeAreOtherFacts(String template) {
    Random random = new Random(3);
    for (int trial = 0; trial < 100; trial++) {
      int one = 2 + random.nextInt(900);
      int other = one + 1 + random.nextInt(90);
      String text = template.formatted(one, other);
      assertThat(FactGuard.compare(text, template.formatted(other, one))).isEqualTo(DIFFERENT);
      assertThat(FactGuard.compare(text, template.formatted(one, one))).isEqualTo(DIFFERENT);
      assertThat(FactGuard.compare(text, template.formatted(one, other))).isEqualTo(SAME);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "The %s tells the %s of the delay by letter., lessor, lessee",
    "The %s may return the goods to the %s at any time., buyer, seller",
    "Before dawn the %s hands the key to the %s., guarantor, creditor",
    "%s应当提前书面通知%s。, 出租人, 承租人",
    "%s向%s交付货物并开具发票。, 卖方, 买方",
    "%s的损失由%s赔偿。, 甲方, 乙方"
  })
  void twoPartiesInExchangeAreOtherFacts(String template, String one, String other) {
    assertThat(FactGuard.compare(template.formatted(one, other), template.formatted(other, one)))
        .isEqualTo(DIFFERENT);
  }

  @ParameterizedTest
  @CsvSource({
    "The pump may run dry., The pump may not run dry.",
    "Visitors can park in the yard., Visitors cannot park in the yard.",
    "The filter is washable., The filter is never washable.",
    "夜间可以开窗。, 夜间不可以开窗。",
    "押金予以退还。, 押金不予退还。",
    "该药可与牛奶同服。, 该药勿与牛奶同服。"
  })
  void aNegationIsAnotherFact(String said, String denied) {
    assertThat(FactGuard.compare(said, denied)).isEqualTo(DIFFERENT);
    assertThat(FactGuard.compare(around(said), around(denied))).isEqualTo(DIFFERENT);
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
