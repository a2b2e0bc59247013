package io.syllabus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EqualQuestionsTest {
  private final EqualQuestions equal = new EqualQuestions();

  @Test
  void oneQuestionIsLeftAlone() {
    assertThat(equal.refused(List.of(pair("a", null, null, "Two years.")))).isEmpty();
    assertThat(equal.asksPlace(pair("a", null, null, "Two years."))).isFalse();
  }

  @Test
  void anAnswerThatSaysNothingMoreGoes() {
    Map<String, CurationDecision> refused =
        equal.refused(
            List.of(
                pair("a", null, null, "Two years."),
                pair("b", null, null, "The agreement lasts 2 years."),
                pair("c", null, null, "The agreement lasts two years.")));

    assertThat(refused.get("c")).isEqualTo(CurationDecision.refused("sameQuestion", null, "b"));
  }

  @Test
  void thePartOfAnAnswerGoesWhicheverComesFirst() {
    PairFacts part = pair("a", null, null, "The tenant pays the rent.");
    PairFacts whole =
        pair("b", null, null, "The tenant pays the rent.\nThe landlord pays for the roof in May.");

    assertThat(equal.refused(List.of(part, whole)).get("a").related()).isEqualTo("b");
    PairFacts late = pair("c", null, null, part.answer());
    assertThat(equal.refused(List.of(whole, late)).get("c").related()).isEqualTo("b");
  }

  @Test
  void theNewerDocumentIsBelieved() {
    Map<String, CurationDecision> refused =
        equal.refused(
            List.of(
                pair("a", "2018-01-01", null, "Ten days."),
                pair("b", "2023-01-01", null, "Twelve days.")));

    assertThat(refused).containsOnlyKeys("a");
    assertThat(refused.get("a").related()).isEqualTo("b");
  }

  @Test
  void answersOfSeveralPlacesAreAskedByTheirPlace() {
    List<PairFacts> pairs =
        List.of(
            pair("a", null, "clause 3", "Ten days."), pair("b", null, "clause 9", "Twelve days."));

    assertThat(equal.refused(pairs)).isEmpty();
    assertThat(pairs).allMatch(equal::asksPlace);
  }

  @Test
  void answersThatNoPlaceTellsApartGoAll() {
    Map<String, CurationDecision> refused =
        equal.refused(
            List.of(
                pair("a", null, null, "Ten days."),
                pair("b", null, "clause 9", "Twelve days."),
                pair("c", null, "clause 9", "Thirty days."),
                pair("d", null, "clause 4", "Fifty days.")));

    assertThat(refused).containsOnlyKeys("a", "b", "c");
    assertThat(refused.values())
        .extracting(CurationDecision::rule)
        .containsOnly("ambiguousQuestion");
  }

  @Test
  void aPlaceTellsNothingWhereTwoDocumentsHaveOneName() {
    Map<String, CurationDecision> refused =
        equal.refused(
            List.of(
                pair("a", "2025-01-01", "clause 3", "Ten days."),
                pair("b", "2025-01-01", "clause 9", "Twelve days.")));

    assertThat(refused).containsOnlyKeys("a", "b");
    assertThat(refused.get("a"))
        .isEqualTo(CurationDecision.refused("ambiguousQuestion", null, "b"));
  }

  @Test
  void whatPeopleAskedKeepsItsFullestAnswer() {
    Map<String, CurationDecision> refused =
        equal.refused(List.of(asked("a", "By card."), asked("b", "In cash at the counter.")));

    assertThat(refused).containsOnlyKeys("a");
    assertThat(refused.get("a")).isEqualTo(CurationDecision.refused("sameQuestion", null, "b"));
  }

  @Test
  void whatEachReportAnswersForItselfHasNoAnswer() {
    Map<String, CurationDecision> refused =
        equal.refused(
            List.of(
                facts("a", "faq", "2025-01-01", null, "The alarm rang at once."),
                facts("b", "faq", "2025-01-01", null, "Nobody lost data."),
                facts("c", "faq", "2025-01-01", null, "Support answered quickly.")));

    assertThat(refused).containsOnlyKeys("a", "b", "c");
    assertThat(refused.values())
        .extracting(CurationDecision::rule)
        .containsOnly("ambiguousQuestion");
  }

  @Test
  void theOrderOfRowsDoesNotMatter() {
    List<PairFacts> pairs = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      pairs.add(
          pair("p" + i, i % 2 == 0 ? "2020-01-0" + (i + 1) : null, "clause " + i, i + " days."));
    }
    Map<String, CurationDecision> expected = new EqualQuestions().refused(pairs);
    Collections.reverse(pairs);

    assertThat(equal.refused(pairs)).isEqualTo(expected);
  }

  private static PairFacts pair(String id, String date, String placed, String answer) {
    return facts(id, "extract", date, placed, answer);
  }

  private static PairFacts asked(String id, String answer) {
    return facts(id, "faq", null, null, answer);
  }

  private static PairFacts facts(
      String id, String task, String date, String placed, String answer) {
    return new PairFacts(
        id,
        date == null ? "d" : "d" + id,
        "Lease",
        "document",
        task,
        "s" + id,
        "legal",
        date,
        "q",
        placed,
        answer,
        false,
        false,
        null,
        null);
  }
}
