package io.syllabus.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syllabus.jinja.Limits;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RenderConfTest {
  private static final Limits LIMITS = new Limits(1000, 1000, 10);

  private static RenderConf conf(
      String template, String system, int maxTokens, String overLength, int packing) {
    return new RenderConf(
        template, "t.json", Map.of(), system, List.of(), maxTokens, overLength, LIMITS, packing);
  }

  private static RenderConf conf(Map<String, Object> variables, List<String> endOfTurn) {
    return new RenderConf("chatml", "", variables, "merge", endOfTurn, 9, "drop", LIMITS, 0);
  }

  @Test
  void refusesWhatCannotBe() {
    assertThatThrownBy(() -> conf("", "merge", 9, "drop", 0))
        .hasMessage(
            "Cannot use render.template='': must be a built-in name such as chatml, or a path");
    assertThatThrownBy(() -> conf("chatml", "move", 9, "drop", 0))
        .hasMessage("Cannot use render.system=move: must be merge or refuse");
    assertThatThrownBy(() -> conf("chatml", "merge", 0, "drop", 0))
        .hasMessage("Cannot use render.maxTokens=0: must be at least 1");
    assertThatThrownBy(() -> conf("chatml", "merge", 9, "cut", 0))
        .hasMessage("Cannot use render.overLength=cut: must be drop, truncate or keep");
    assertThatThrownBy(() -> conf("chatml", "merge", 9, "drop", 8))
        .hasMessage(
            "Cannot use render.packing=8: must be 0 for no plan, or at least render.maxTokens=9");
    assertThatThrownBy(() -> conf(Map.of("messages", "x"), List.of()))
        .hasMessage("Cannot use render.variables.messages: the stage sets it itself; take it out");
    assertThatThrownBy(() -> conf(Map.of("tools", "x"), List.of()))
        .hasMessage("Cannot use render.variables.tools: must be a list of function schemas");
    assertThatThrownBy(() -> conf(Map.of(), List.of("</s>", "")))
        .hasMessage("Cannot use render.endOfTurn: one of its tokens is empty; take it out");
  }

  @Test
  void toolsTravelAsJson() {
    assertThat(conf(Map.of(), List.of()).tools()).isNull();
    assertThat(conf(Map.of("tools", List.of(Map.of("name", "f"))), List.of()).tools())
        .isEqualTo("[{\"name\":\"f\"}]");
  }

  @Test
  void takesAPlanOfSequencesThatHoldTheLongestSample() {
    assertThat(conf("chatml", "merge", 9, "keep", 9).packing()).isEqualTo(9);
  }

  @Test
  void thePlanOfSequencesAndPlacesDecideNoRow() {
    assertThat(conf("/a/b/x.jinja", "merge", 9, "keep", 9).decisive())
        .isEqualTo(conf("/c/x.jinja", "merge", 9, "keep", 0).decisive());
  }
}
