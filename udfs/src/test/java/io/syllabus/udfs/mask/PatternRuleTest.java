package io.syllabus.udfs.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PatternRuleTest {
  @Test
  void aRuleOfOnesOwnMasks() {
    assertThat(masked("{name: badge, type: BADGE, pattern: 'B-\\d{4}', score: 0.9}", "see B-1234"))
        .isEqualTo("see <BADGE>");
  }

  @Test
  void contextDecidesWhereTheScoreIsLow() {
    String rule =
        "{name: badge, type: BADGE, pattern: '(?<![0-9])\\d{4}(?![0-9])', score: 0.1, contextScore: 0.8,"
            + " context: [badge, 工牌]}";
    assertThat(masked(rule, "room 1234")).isEqualTo("room 1234");
    assertThat(masked(rule, "Badge 1234")).isEqualTo("Badge <BADGE>");
    assertThat(masked(rule, "工牌1234")).isEqualTo("工牌<BADGE>");
  }

  @Test
  void theGroupNamedValueIsMasked() {
    assertThat(masked("{name: b, type: B_C, pattern: 'no\\.(?<value>\\d+)', score: 0.9}", "no.77"))
        .isEqualTo("no.<B_C>");
  }

  @Test
  void aChecksumDecides() {
    String rule = "{name: b, type: B_C, pattern: 'L\\d+', score: 0.9, checksum: luhn}";
    assertThat(masked(rule, "L18 and L19")).isEqualTo("<B_C> and L19");
  }

  @Test
  void aPatternWithoutBoundIsStopped() {
    PatternRule rule = parse("{name: slow, type: SLOW, pattern: '(x+x+)+y', score: 0.9}").get(0);
    PiiMasker masker = masker(rule);
    assertThatThrownBy(() -> masker.mask("x".repeat(5000), MaskContext.NONE))
        .hasMessage(
            "Cannot mask with recogniser slow: its pattern takes too many steps; bound its"
                + " repetitions");
  }

  @Test
  void aBrokenPatternIsRefused() {
    assertThatThrownBy(() -> parse("{name: b, type: B_C, pattern: '(', score: 0.9}"))
        .hasMessageContaining("Cannot use recogniser b: its pattern does not compile");
  }

  @Test
  void aPatternOfNothingIsRefused() {
    assertThatThrownBy(() -> parse("{name: b, type: B_C, pattern: 'x*', score: 0.9}"))
        .hasMessageContaining("its pattern fits the empty text; require a character");
  }

  @Test
  void anUnknownKeyIsRefused() {
    assertThatThrownBy(() -> parse("{name: b, type: B_C, pattern: 'x', scores: 1, score: 0.9}"))
        .hasMessageContaining("scores");
  }

  @Test
  void aTypeIsWrittenInCapitals() {
    assertThatThrownBy(() -> parse("{name: b, type: Badge, pattern: 'x', score: 0.9}"))
        .hasMessageContaining("type Badge must be capitals, digits and _");
  }

  private static String masked(String rule, String text) {
    return masker(parse(rule).get(0)).mask(text, MaskContext.NONE).text();
  }

  private static PiiMasker masker(PatternRule rule) {
    return new PiiMasker(
        new MaskConf("label", Map.of(), 0.5, false, "K", List.of(rule)), new byte[0]);
  }

  private static List<PatternRule> parse(String rule) {
    return PatternRule.parse("- " + rule);
  }
}
