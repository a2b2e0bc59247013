package io.syllabus.udfs.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SoftBreaksTest {
  private static final String LONG =
      "The tenant shall pay the rent on the first day of every month and";

  private final TextNormalizer normalizer = new TextNormalizer(Confs.all());

  private String of(String text) {
    return normalizer.normalize(text).text();
  }

  @Test
  void aSentenceThatGoesOnIsJoined() {
    assertThat(of(LONG + "\nreturn the keys.")).isEqualTo(LONG + " return the keys.");
  }

  @Test
  void chineseIsJoinedWithoutASpace() {
    assertThat(of("出租方应当在合同生效之日起三个工作日内向承租方交付房屋，并\n保证房屋可以正常使用。"))
        .isEqualTo("出租方应当在合同生效之日起3个工作日内向承租方交付房屋，并保证房屋可以正常使用。");
  }

  @Test
  void betweenChineseAndFiguresTheTextsOwnHabitDecides() {
    String broken = "乙方向甲方出售五轴立式加工中心，合同总价为人民币\n3,360,000元，由甲方分期支付。";
    assertThat(of("押金为人民币500元。\n\n" + broken)).contains("人民币3,360,000元");
    assertThat(of("押金为人民币 500 元，租期 3 年，每 6 个月 1 次。\n\n" + broken)).contains("人民币 3,360,000元");
    assertThat(of(broken + "\n序号 名称 数量\n1 五轴加工中心 2 台")).contains("人民币3,360,000元");
    assertThat(of("乙方向甲方出售五轴立式加工中心及其随机附件，\nABC公司负责安装和调试。")).contains("附件，ABC公司");
  }

  @Test
  void shortLinesStay() {
    assertThat(of("Name\nand address")).isEqualTo("Name\nand address");
    assertThat(of("甲方\n乙方")).isEqualTo("甲方\n乙方");
  }

  @Test
  void aFinishedSentenceKeepsItsBreak() {
    assertThat(of(LONG + " so on.\nThe end.")).isEqualTo(LONG + " so on.\nThe end.");
  }

  @Test
  void aParagraphKeepsItsDistance() {
    assertThat(of(LONG + "\n\nreturn")).isEqualTo(LONG + "\n\nreturn");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Q: why does it take so long to be paid?",
        "Agent 2: we are looking into that now.",
        "客户：我的退款什么时候到账？",
        "<PERSON>: the order has not arrived yet.",
        "## 3. Payment",
        "| fee | 5% |",
        "- keep the receipt for the whole year.",
        "2. keep the receipt for the whole year.",
        "3.1 the receipt is kept for a whole year.",
        "（二）租金按月支付，每月五日前付清。",
        "第三条 租金按月支付，每月五日前付清。",
        "(b) the receipt is kept for a whole year.",
        "2025-01-02 10:00:00 ERROR payment failed.",
        "    indented code is kept as it is here.",
        "> a quotation that stands for itself here."
      })
  void linesOfAGrammarKeepTheirPlace(String line) {
    assertThat(of(LONG + "\n" + line).split("\n")).hasSize(2);
  }

  @Test
  void nothingIsJoinedToAHeadingOrATable() {
    String heading = "# " + LONG;
    assertThat(of(heading + "\nreturn the keys.")).isEqualTo(heading + "\nreturn the keys.");
    String row = "| " + LONG + " |";
    assertThat(of(row + "\nreturn the keys.")).isEqualTo(row + "\nreturn the keys.");
  }

  @Test
  void aBrokenWordIsMended() {
    assertThat(of("the implemen-\ntation of it")).isEqualTo("the implementation of it");
  }

  @Test
  void aCompoundKeepsItsHyphen() {
    assertThat(of("a self-\nservice desk")).isEqualTo("a self-service desk");
    assertThat(of("post-paid or post-\npaid plans")).isEqualTo("post-paid or post-paid plans");
  }

  @Test
  void aDashAtTheEndOfALineIsNoHyphen() {
    assertThat(of("from 5 -\nto 6")).isEqualTo("from 5 -\nto 6");
  }
}
