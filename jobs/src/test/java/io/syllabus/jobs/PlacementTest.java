package io.syllabus.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syllabus.udfs.curate.CurateConf;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacementTest {
  private static final CurateConf CONF =
      new CurateConf(List.of(1.0, 0.0, 0.0), Map.of(), 3, 8, 1, 0.5, List.of(), 0, 1);

  @Test
  void placesEveryPair() {
    List<PairFacts> pairs = List.of(pair("a"), pair("b"), pair("c"));

    assertThat(place(pairs)).containsOnlyKeys("a", "b", "c");
  }

  @Test
  void weighsRecentPairs() {
    Map<String, Place> places =
        place(List.of(dated("new", "2025-08-01"), dated("old", "2020-01-01"), dated("none", null)));

    assertThat(places.get("new").weight()).isEqualTo(3);
    assertThat(places.get("old").weight()).isEqualTo(1);
    assertThat(places.get("none").weight()).isEqualTo(1);
  }

  @Test
  void capsRefusals() {
    List<PairFacts> pairs = new ArrayList<>();
    pairs.add(pair("a"));
    for (int i = 0; i < 5; i++) {
      pairs.add(facts("r" + i, "s" + i, "faq", null, true, null));
    }

    Map<String, Place> places = place(pairs);

    assertThat(places.values()).filteredOn(place -> "refusals".equals(place.rule())).hasSize(4);
    assertThat(places.get("a").split()).isEqualTo("train");
  }

  @Test
  void keepsPairsOfOnePassageTogether() {
    Map<String, Place> places =
        place(
            List.of(
                facts("a", "s1", "faq", null, false, null),
                facts("b", "s1", "faq", null, false, null),
                facts("c", "s2", "faq", null, false, null)));

    assertThat(places.get("a").group()).isEqualTo(places.get("b").group());
    assertThat(places.get("a").group()).isNotEqualTo(places.get("c").group());
  }

  @Test
  void refusesContaminatedPairsBeforeTheyShadowAQuestion() {
    PairFacts bad =
        new PairFacts(
            "a", "d", null, "faq", "faq", "s1", "legal", null, "same", null, "q", "a", false, false,
            "exam:1", 0.9);
    PairFacts good =
        new PairFacts(
            "b", "d", null, "faq", "faq", "s2", "legal", null, "same", null, "q", "a", false, false,
            null, null);

    Map<String, Place> places = place(List.of(bad, good));

    assertThat(places.get("a")).isEqualTo(Place.refused("contaminated", 0.9, "exam:1"));
    assertThat(places.get("b").rule()).isNull();
  }

  @Test
  void keepsTheNewestAnswerToAQuestion() {
    List<PairFacts> pairs = List.of(asked("a", "2023-01-01"), asked("b", "2025-01-01"));

    Map<String, Place> places = place(pairs);

    assertThat(places.get("b").rule()).isNull();
    assertThat(places.get("a")).isEqualTo(Place.refused("sameQuestion", null, "b"));
  }

  @Test
  void needsADate() {
    assertThatThrownBy(() -> new Placement(CONF, "today")).hasMessageContaining("today");
  }

  private static Map<String, Place> place(List<PairFacts> pairs) {
    return new Placement(CONF, "2025-09-01").of(pairs);
  }

  private static PairFacts pair(String id) {
    return dated(id, null);
  }

  private static PairFacts asked(String id, String date) {
    return new PairFacts(
        id, "d", null, "faq", "faq", "s" + id, "legal", date, "same", null, "q", "a", false, false,
        null, null);
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
        "q",
        "a",
        false,
        refusal,
        item,
        null);
  }
}
