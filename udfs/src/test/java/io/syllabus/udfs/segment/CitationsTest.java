package io.syllabus.udfs.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CitationsTest {
  private static final String RULE = "禁止在库房内使用明火。";

  private static Piece clause(String number, String text) {
    return new Piece(
        Kinds.CLAUSE, List.of(number), 1, 1, 0, 0, number + " " + text, null, Map.of());
  }

  private static Map<String, String> cited(Piece... pieces) {
    return Citations.with(List.of(pieces)).get(pieces.length - 1).fields();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "违反本条例第七条规定的，处五百元罚款。",
        "违反第七条的，处五百元罚款。",
        "有第七条所列行为的，处五百元罚款。",
        "根据本办法第三条、第七条，处五百元罚款。"
      })
  void whatAClauseCitesStandsBesideIt(String text) {
    assertThat(cited(clause("第七条", RULE), clause("第十三条", text)))
        .containsEntry(Piece.cites("第七条"), RULE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "违反《消防法》第七条规定的，处五百元罚款。",
        "违反消防法第七条规定的，处五百元罚款。",
        "违反第七条之一的，处五百元罚款。",
        "违反第八条的，处五百元罚款。",
        "违反第十七条的，处五百元罚款。",
        "See Section 7 of the Companies Act.",
        "See Section 7.2 and Section 7(1)."
      })
  void otherDocumentsAndOtherClausesAreNotMeant(String text) {
    assertThat(cited(clause("第七条", RULE), clause("7", RULE), clause("第十三条", text))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"7.", "Section 7"})
  void anEnglishClauseMayBeNumberedWithoutItsNoun(String number) {
    assertThat(cited(clause(number, "No fire."), clause("9.", "Who breaches section 7 pays 50.")))
        .containsEntry(Piece.cites("section 7"), "No fire.");
  }

  @Test
  void aNumberThatStandsTwiceIsNotKnown() {
    assertThat(cited(clause("第七条", RULE), clause("第七条", "另一条。"), clause("第九条", "违反第七条的，罚款。")))
        .isEmpty();
  }

  @Test
  void aPieceDoesNotCiteItself() {
    assertThat(cited(clause("第七条", "违反第七条的，罚款。"))).isEmpty();
  }

  @Test
  void longClausesAndPartsAreNoRuleOneCanName() {
    Piece part = clause("第七条", RULE).withFields(Map.of(Piece.PART, "1/2"));
    assertThat(cited(clause("第六条", "很长。".repeat(100)), part, clause("第九条", "违反第六条、第七条的，罚款。")))
        .isEmpty();
  }

  @Test
  void aDocumentIsCutWithThem() {
    Segmentation cut = Fixtures.segment("第七条 " + RULE + "\n\n第八条 违反第七条规定的，处五百元以上二千元以下罚款。");

    assertThat(cut.pieces().get(1).fields()).containsEntry(Piece.cites("第七条"), RULE);
  }
}
