package io.syllabus.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syllabus.udfs.curate.CurateConf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CurationDecisionsTest {
  private static final CurateConf CONF =
      new CurateConf(List.of(1.0, 0.0, 0.0), Map.of(), 3, 8, 1, 0.5, List.of(), 0, 1);

  @Test
  void decidesOnEveryPair() {
    List<PairFacts> pairs = List.of(pair("a"), pair("b"), pair("c"));

    assertThat(decide(pairs)).containsOnlyKeys("a", "b", "c");
  }

  @Test
  void weighsRecentPairs() {
    Map<String, CurationDecision> decisions =
        decide(
            List.of(dated("new", "2025-08-01"), dated("old", "2020-01-01"), dated("none", null)));

    assertThat(decisions.get("new").weight()).isEqualTo(3);
    assertThat(decisions.get("old").weight()).isEqualTo(1);
    assertThat(decisions.get("none").weight()).isEqualTo(1);
  }

  @Test
  void capsRefusals() {
    List<PairFacts> pairs = new ArrayList<>();
    pairs.add(pair("a"));
    for (int i = 0; i < 5; i++) {
      pairs.add(facts("r" + i, "s" + i, "faq", null, true, null));
    }

    Map<String, CurationDecision> decisions = decide(pairs);

    assertThat(decisions.values()).filteredOn(one -> "refusals".equals(one.rule())).hasSize(4);
    assertThat(decisions.get("a").split()).isEqualTo("train");
  }

  @Test
  void keepsPairsOfOnePassageTogether() {
    Map<String, CurationDecision> decisions =
        decide(
            List.of(
                facts("a", "s1", "faq", null, false, null),
                facts("b", "s1", "faq", null, false, null),
                facts("c", "s2", "faq", null, false, null)));

    assertThat(decisions.get("a").group()).isEqualTo(decisions.get("b").group());
    assertThat(decisions.get("a").group()).isNotEqualTo(decisions.get("c").group());
  }

  @Test
  void refusesContaminatedPairsBeforeTheyShadowAQuestion() {
    PairFacts bad =
        new PairFacts(
            "a", "d", null, "faq", "faq", "s1", "legal", null, "same", null, "a", false, false,
            "exam:1", 0.9);
    PairFacts good =
        new PairFacts(
            "b", "d", null, "faq", "faq", "s2", "legal", null, "same", null, "a", false, false,
            null, null);

    Map<String, CurationDecision> decisions = decide(List.of(bad, good));

    assertThat(decisions.get("a"))
        .isEqualTo(CurationDecision.refused("contaminated", 0.9, "exam:1"));
    assertThat(decisions.get("b").rule()).isNull();
  }

  @Test
  void keepsTheNewestAnswerToAQuestion() {
    List<PairFacts> pairs = List.of(asked("a", "2023-01-01"), asked("b", "2025-01-01"));

    Map<String, CurationDecision> decisions = decide(pairs);

    assertThat(decisions.get("b").rule()).isNull();
    assertThat(decisions.get("a")).isEqualTo(CurationDecision.refused("sameQuestion", null, "b"));
  }

  @Test
  void needsADate() {
    assertThatThrownBy(() -> new CurationDecisions(CONF, "today")).hasMessageContaining("today");
  }

  private static Map<String, CurationDecision> decide(List<PairFacts> pairs) {
    return new CurationDecisions(CONF, "2025-09-01").of(pairs);
  }

  private static PairFacts pair(String id) {
    return dated(id, null);
  }

  private static PairFacts asked(String id, String date) {
    return new PairFacts(
        id, "d", null, "faq", "faq", "s" + id, "legal", date, "same", null, "a", false, false, null,
        null);
  }

  private static PairFacts dated(String id, String date) {
    return facts(id, "segment of " + id, "faq", date, false, null);
  }

  private static PairFacts facts(
      String id, String segment, String kind, String date, boolean refusal, String item) {
    return new PairFacts(
        id,
        "d1",
        null,
        kind,
        "faq",
        segment,
        "legal",
        date,
        "question " + id,
        null,
        "a",
        false,
        refusal,
        item,
        null);
  }
}
