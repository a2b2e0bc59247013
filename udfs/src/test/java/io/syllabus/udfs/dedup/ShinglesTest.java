package io.syllabus.udfs.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ShinglesTest {
  @Test
  void sevenWordsGiveThreeShingles() {
    assertThat(Shingles.of("one two three four five six seven")).hasSize(3);
  }

  @Test
  void repeatedGramsCountOnce() {
    assertThat(Shingles.of("a a a a a a a a")).hasSize(1);
  }

  @Test
  void fewerThanFiveUnitsGiveOneShingle() {
    assertThat(Shingles.of("refund please")).hasSize(1);
    assertThat(Shingles.of("退款")).hasSize(1);
    assertThat(Shingles.of("")).hasSize(1);
  }

  @Test
  void caseSpacesAndPunctuationDoNotCountBetweenWords() {
    assertThat(Shingles.of("The card,\n was DECLINED; why?"))
        .containsExactly(Shingles.of("the card was declined  why"));
  }

  @Test
  void chineseIsCountedInCharactersWithItsPunctuation() {
    assertThat(Shingles.of("合同自签字之日起生效")).hasSize(6);
    assertThat(Shingles.of("合同 自签字\n之日起生效")).containsExactly(Shingles.of("合同自签字之日起生效"));
    assertThat(Shingles.of("合同，自签字之日起生效")).hasSize(7);
  }

  @Test
  void exactlyAQuarterOfHanIsStillWords() {
    assertThat(Units.of("合abc")).containsExactly("合abc");
    assertThat(Units.of("合同abc")).containsExactly("合", "同", "a", "b", "c");
  }

  @Test
  void anUnderscoreSeparatesWords() {
    assertThat(Units.of("max_tokens²")).containsExactly("max", "tokens²");
  }

  @Test
  void aRunOfSpacesCountsAsOneCharacter() {
    assertThat(Units.of("  合   同   abc  ")).containsExactly("合", "同", "a", "b", "c");
  }

  @Test
  void hashesAscendAndAreDistinct() {
    long[] shingles = Shingles.of(randomText(new Random(3), 5000));
    assertThat(shingles).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void aDifferentOrderOfWordsGivesDifferentShingles() {
    assertThat(Jaccard.of(Shingles.of("a b c d e"), Shingles.of("e d c b a"))).isZero();
  }

  @Test
  void hostileTextIsCountedLikeAnyOther() {
    assertThat(Shingles.of("\uD800\u0000\uDC00 \uDBFF")).isNotEmpty();
  }

  static String randomText(Random random, int words) {
    String[] text = new String[words];
    Arrays.setAll(text, i -> Integer.toString(random.nextInt(40), 36));
    return String.join(" ", text);
  }
}
