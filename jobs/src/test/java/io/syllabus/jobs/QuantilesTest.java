package io.syllabus.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syllabus.jobs.Quantiles.Quantile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantilesTest {
  @Test
  void areThoseOfTheRowsAtHand() {
    assertThat(KeepCondition.of("similarity > p75(similarity)").quantiles())
        .containsExactly(new Quantile("", "similarity", 0.75));
  }

  @Test
  void ofAReferenceAreThoseOfWhatIsCompared() {
    Quantile half = new Quantile("legal", "perplexityPerByte", 0.5);
    assertThat(KeepCondition.of("perplexityPerByte < p50('legal')").quantiles())
        .containsExactly(half);
    assertThat(KeepCondition.of("p50('legal') > perplexityPerByte").quantiles())
        .containsExactly(half);
    assertThat(KeepCondition.of("1 < p50('legal', perplexityPerByte)").quantiles())
        .containsExactly(half);
  }

  @Test
  void becomeNumbers() {
    List<String> parts =
        KeepCondition.of("noiseKeep and (similarity > p50(similarity) or top(keywords, 0.2))")
            .decided(quantile -> quantile.share());
    assertThat(parts).containsExactly("noiseKeep", "((similarity > 0.5D) OR (keywords >= 0.8D))");
  }

  @Test
  void leaveTheWordsOfAPartAsTheyWere() {
    assertThat(KeepCondition.words(KeepCondition.of("top(similarity, 0.2)").parts().get(0)))
        .isEqualTo("top(similarity, 0.2)");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "perplexity_legal < 100 and keywords_tax > 0",
        "probability_contract > p50(probability_contract)",
        "top(similarity, 0.8) or perplexityBytes_small < 1.5"
      })
  void mayBeOfScoresThatTheRecipeNames(String condition) {
    assertThatCode(() -> KeepCondition.of(condition).check()).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "similarity > p50() | p50 takes a column",
        "similarity > p50(nosuch) | nosuch",
        "top(similarity) | top takes a column and a share",
        "top(similarity, 2) | top takes a column and a share",
      })
  void areRefusedWhereTheyMeanNothing(String condition, String why) {
    assertThatThrownBy(() -> KeepCondition.of(condition).check())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Cannot use judge.keep='" + condition + "': ")
        .hasMessageContaining(why);
  }
}
