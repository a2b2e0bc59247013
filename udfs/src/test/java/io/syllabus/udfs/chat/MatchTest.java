package io.syllabus.udfs.chat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchTest {
  @ParameterizedTest
  @CsvSource({
    "'<a>x', '<a>y', 3, 3",
    "'<a><think>', '<a><tool>', 3, 3",
    "'<a>\n<b>', '<a>\n<b>word', 7, 7",
    "'A:\n', 'A: word', 3, 3",
    "'  A:', 'A:word', 4, 2",
    "'A:', '  A:word', 2, 4",
    "'', 'word', 0, 0",
    "'x', '', 0, 0"
  })
  void textsMatchButForBlanksUpToAMarker(String left, String right, int leftEnd, int rightEnd) {
    assertThat(Match.of(left, 0, right, 0, right.length())).isEqualTo(new Match(leftEnd, rightEnd));
  }
}
