package io.syllabus.udfs.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syllabus.udfs.text.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenMaskTest {
  private static boolean[] inside(String text, Span learned, Span... tokens) {
    return new TokenMask(text, List.of(learned)).inside(tokens);
  }

  @Test
  void aTokenWithinASpanIsLearned() {
    assertThat(inside("abcd", new Span(1, 3), new Span(0, 1), new Span(1, 3), new Span(3, 4)))
        .containsExactly(false, true, false);
  }

  @Test
  void tokensOfOneCharacterShareItsPlace() {
    assertThat(
            inside(
                "a🌍b",
                new Span(1, 2),
                new Span(0, 1),
                new Span(1, 2),
                new Span(1, 2),
                new Span(2, 3)))
        .containsExactly(false, true, true, false);
  }

  @Test
  void aBlankBeforeTheWordsGoesWithThem() {
    assertThat(inside(": a", new Span(2, 3), new Span(0, 1), new Span(1, 3)))
        .containsExactly(false, true);
  }

  @Test
  void aBlankOfTheTurnIsNotGivenAway() {
    assertThatThrownBy(() -> inside("x\n\na", new Span(2, 4), new Span(0, 1), new Span(1, 3)))
        .isInstanceOf(UnmaskableException.class);
  }

  @Test
  void wordsOnBothSidesAreNotGuessed() {
    assertThatThrownBy(() -> inside("abcd", new Span(1, 3), new Span(0, 2)))
        .hasMessage("Cannot mask the conversation: a token reaches over the edge of a turn");
  }

  @Test
  void aTokenFromNowhereIsNotLearned() {
    assertThat(inside("ab", new Span(0, 2), null, new Span(0, 2))).containsExactly(false, true);
  }
}
