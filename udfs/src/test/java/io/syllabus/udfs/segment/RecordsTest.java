package io.syllabus.udfs.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.extract.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordsTest {
  private static final Segmenter SEGMENTER = new Segmenter(Fixtures.CONF);

  private static Page record(String text, Map<String, String> fields) {
    return new Page(1, text, Page.NATIVE, 1, List.of(), fields);
  }

  private static List<Piece> pieces(String kind, String text) {
    return SEGMENTER
        .segment(kind, "text/csv", List.of(record(text, Map.of("date", "2025-01-02"))))
        .pieces();
  }

  @Test
  void aFaqRecordIsOnePieceWithItsFields() {
    assertThat(pieces("faq", "Q: 怎么退货？\nA: 登录账户。\n1. 选择订单；\n2. 申请退货。"))
        .containsExactly(
            new Piece(
                "qa",
                List.of(),
                1,
                1,
                0,
                35,
                "Q: 怎么退货？\nA: 登录账户。\n1. 选择订单；\n2. 申请退货。",
                null,
                Map.of(
                    "date",
                    "2025-01-02",
                    "question",
                    "怎么退货？",
                    "answer",
                    "登录账户。\n1. 选择订单；\n2. 申请退货。")));
  }

  @Test
  void aDialogueIsOnePiece() {
    assertThat(pieces("dialogue", "客户: 在吗\n客服: 在的"))
        .singleElement()
        .satisfies(piece -> assertThat(piece.kind()).isEqualTo("dialogue"));
  }

  @Test
  void longDialoguesAreSplitBetweenTurns() {
    String turns =
        "customer: my order has not arrived yet\nagent: let me look into it\n".repeat(20);

    assertThat(pieces("dialogue", turns))
        .hasSizeGreaterThan(2)
        .allMatch(piece -> piece.text().matches("(?s)(?:customer|agent): .*"))
        .allMatch(piece -> piece.text().length() <= Fixtures.CONF.maxCharacters());
  }

  @Test
  void aTranscriptIsRecognisedAmongDocuments() {
    String transcript = "客户：我的卡丢了。\n客服：请提供卡号。\n客户：后四位1234。\n客服：已经挂失，补卡五天寄到。";

    assertThat(
            SEGMENTER.segment("document", "text/plain", List.of(Page.of(1, transcript))).pieces())
        .singleElement()
        .satisfies(piece -> assertThat(piece.kind()).isEqualTo("dialogue"));
  }

  @Test
  void namesAndValuesAreNoTranscript() {
    String form = "姓名：张三\n地址：某市某路1号\n电话：010-1234\n部门：采购部\n说明：一式两份";

    assertThat(SEGMENTER.segment("document", "text/plain", List.of(Page.of(1, form))).pieces())
        .singleElement()
        .satisfies(piece -> assertThat(piece.kind()).isEqualTo("section"));
  }

  @Test
  void aLogIsCutIntoEvents() {
    String log =
        "2025-08-04 06:48:31 WARN  [press-03] Oil temperature high\n  cause: valve closed\n"
            + "2025-08-04T09:20:55.123Z ERROR Pressure low";

    Page page = record(log, Map.of());
    assertThat(SEGMENTER.segment("log", "text/plain", List.of(page)).pieces())
        .extracting(
            Piece::text,
            piece -> piece.fields().get("timestamp"),
            piece -> piece.fields().get("level"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(
                "2025-08-04 06:48:31 WARN  [press-03] Oil temperature high\n  cause: valve closed",
                "2025-08-04 06:48:31",
                "WARN"),
            org.assertj.core.groups.Tuple.tuple(
                "2025-08-04T09:20:55.123Z ERROR Pressure low",
                "2025-08-04T09:20:55.123Z",
                "ERROR"));
  }

  @Test
  void remarksTooShortAreLeftOut() {
    Segmentation segmentation =
        SEGMENTER.segment("feedback", "text/csv", List.of(record("还可以", Map.of())));

    assertThat(segmentation.pieces()).isEmpty();
    assertThat(segmentation.leftOut()).containsExactly(new LeftOut("tooShort", 1, 0, 3));
  }

  @Test
  void aRemarkIsASection() {
    assertThat(pieces("feedback", "大堂经理很耐心，一步步办好了激活。"))
        .singleElement()
        .satisfies(piece -> assertThat(piece.kind()).isEqualTo("section"));
  }
}
