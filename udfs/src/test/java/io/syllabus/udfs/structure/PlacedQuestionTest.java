package io.syllabus.udfs.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PlacedQuestionTest {
  private static List<String> placed(String kind, String title, String text, String... path) {
    return Packs.pairs(Packs.passage(kind, title, text, path)).stream().map(Pair::placed).toList();
  }

  @Test
  void anArticleIsNamedByItsNumber() {
    assertThat(placed("clause", "劳动合同法", "第八条 用人单位应当如实告知劳动者工作内容。", "第二章 订立", "第八条"))
        .containsExactly("根据《劳动合同法》第八条，谁应当如实告知劳动者工作内容？");
  }

  @Test
  void aClauseIsNamedByItsNumber() {
    assertThat(
            placed(
                "clause",
                "Lease Agreement",
                "3.1 The tenant may not sublet the flat without consent.",
                "3. Use",
                "3.1"))
        .singleElement()
        .asString()
        .contains("clause 3.1 of the Lease Agreement");
  }

  @Test
  void aSectionIsNamedByTheHeadingThatTheQuestionDoesNotName() {
    assertThat(
            placed(
                "section",
                "Staff Handbook",
                "Staff record their hours every week in the portal of the house.",
                "Working time",
                "Overtime"))
        .singleElement()
        .asString()
        .contains("the “Working time” section of the Staff Handbook", "overtime");
  }

  @Test
  void aDocumentWithoutANameHasNoPlaces() {
    assertThat(placed("qa", null, "Q: 怎么退货？\nA: 登录账户，选择订单。")).containsOnlyNulls();
  }
}
