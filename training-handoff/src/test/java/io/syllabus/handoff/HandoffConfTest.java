package io.syllabus.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HandoffConfTest {
  private static final LoraConf LORA = new LoraConf("", 16, 32, 0.05, 2e-4, 3);

  @Test
  void waysOfTuningAreSortedByTheirNeed() {
    HandoffConf conf =
        conf(List.of("MIT"), List.of("messages"), Map.of("lora", 500, "full", 9, "a", 9));
    assertThat(conf.fitForByNeed())
        .containsExactly(Map.entry("a", 9), Map.entry("full", 9), Map.entry("lora", 500));
  }

  @Test
  void withoutLicencesNothingCouldGo() {
    assertThatThrownBy(() -> conf(List.of(), List.of("messages"), Map.of()))
        .hasMessage(
            "Cannot use handoff.licences=[]: no row could be handed off; name at least one licence");
  }

  @Test
  void anUnknownFormatIsNamed() {
    assertThatThrownBy(() -> conf(List.of("MIT"), List.of("messages", "csv"), Map.of()))
        .hasMessage(
            "Cannot use handoff.formats=[messages, csv]: unknown [csv];"
                + " use some of [messages, alpaca, sharegpt, dolly, tokens]");
  }

  @Test
  void messagesIsNotOptional() {
    assertThatThrownBy(() -> conf(List.of("MIT"), List.of("tokens"), Map.of()))
        .hasMessage("Cannot use handoff.formats=[tokens]: messages alone holds every row; add it");
  }

  @Test
  void countsHaveBounds() {
    assertThatThrownBy(() -> conf(List.of("MIT"), List.of("messages"), Map.of("lora", 0)))
        .hasMessage("Cannot use handoff.fitFor.lora=0: must be at least 1");
    assertThatThrownBy(
            () ->
                new HandoffConf(
                    "public", List.of("MIT"), List.of("messages"), Map.of(), -1, 0, LORA))
        .hasMessage("Cannot use handoff.calibration=-1: must be at least 0");
  }

  @Test
  void loraHasBounds() {
    assertThatThrownBy(() -> new LoraConf("", 0, 32, 0.05, 2e-4, 3))
        .hasMessage("Cannot use handoff.lora.rank=0: must be at least 1");
    assertThatThrownBy(() -> new LoraConf("", 8, 32, 1, 2e-4, 3))
        .hasMessage("Cannot use handoff.lora.dropout=1.0: must lie between 0 and below 1");
    assertThatThrownBy(() -> new LoraConf("", 8, 32, 0, Double.NaN, 3))
        .hasMessage(
            "Cannot use handoff.lora.learningRate=NaN: must lie between 0 and 1, both excluded");
  }

  private static HandoffConf conf(
      List<String> licences, List<String> formats, Map<String, Integer> fitFor) {
    return new HandoffConf("public", licences, formats, fitFor, 4, 4, LORA);
  }
}
