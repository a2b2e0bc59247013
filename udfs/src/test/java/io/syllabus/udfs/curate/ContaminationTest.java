package io.syllabus.udfs.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ContaminationTest {
  private static final String LONG =
      "Natalia sold clips to forty of her friends in April and then she sold half as many clips in"
          + " May";

  private static final String CHINESE = "小明在四月份卖给了四十八个朋友发夹，五月份卖出的数量是四月份的一半，一共卖了多少个？";

  private final Contamination contamination =
      new Contamination(
          Map.of(
              "long", EvaluationItem.of(LONG),
              "short", EvaluationItem.of("How many apples are left over?"),
              "tiny", EvaluationItem.of("What is love?"),
              "zh", EvaluationItem.of(CHINESE),
              "zhShort", EvaluationItem.of("一年有多少个工作日？"),
              "none", EvaluationItem.of("?!")));

  private List<ContaminationHit> hits(String text) {
    return contamination.hits(text);
  }

  @Test
  void aCopyIsCoveredInFull() {
    assertThat(hits("Solve: " + LONG.toUpperCase(Locale.ROOT) + "!"))
        .containsExactly(new ContaminationHit("long", "words13", 1.0));
  }

  @Test
  void aPartIsCoveredInPart() {
    String part = String.join(" ", List.of(LONG.split(" ", -1)).subList(0, 14));
    assertThat(hits(part)).hasSize(1);
    assertThat(hits(part).get(0).coverage()).isCloseTo(2.0 / 8, within(1e-9));
  }

  @Test
  void twelveWordsInCommonAreNoHit() {
    assertThat(hits(String.join(" ", List.of(LONG.split(" ", -1)).subList(0, 12)))).isEmpty();
  }

  @Test
  void aShortItemIsFoundWithinAText() {
    assertThat(hits("Tom asked: how many apples are left over? Nobody knew."))
        .containsExactly(new ContaminationHit("short", "contained", 1.0));
  }

  @Test
  void aTinyItemMustBeTheWholeText() {
    assertThat(hits("what is love")).containsExactly(new ContaminationHit("tiny", "equal", 1.0));
    assertThat(hits("what is love to a lawyer")).isEmpty();
  }

  @Test
  void chineseIsFoundByCharactersWhateverItsPunctuation() {
    assertThat(hits("题目：" + CHINESE.replace("，", " ")))
        .containsExactly(new ContaminationHit("zh", "characters20", 1.0));
    assertThat(hits("请问一年有多少个工作日呢"))
        .containsExactly(new ContaminationHit("zhShort", "contained", 1.0));
  }

  @Test
  void aTextWithoutWordsHitsNothing() {
    assertThat(hits("?!")).isEmpty();
  }

  @Test
  void anyPlantedItemIsFoundAndNothingElse() {
    Random random = new Random(5);
    for (int trial = 0; trial < 200; trial++) {
      String item = words(random, 5 + random.nextInt(30));
      Contamination index = new Contamination(Map.of("x", EvaluationItem.of(item)));
      assertThat(index.hits(words(random, 50) + " " + item + " " + words(random, 50)))
          .extracting(ContaminationHit::coverage)
          .containsExactly(1.0);
      assertThat(index.hits(words(random, 200))).isEmpty();
    }
  }

  private static String words(Random random, int n) {
    return random.ints(n, 0, 5_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
  }
}
