package io.syllabus.udfs.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.extract.Page;
import java.util.List;
import org.junit.jupiter.api.Test;

class WholePassagesTest {
  private static Segmentation cut(String mediaType, String text) {
    return new Segmenter(Fixtures.CONF).segment("document", mediaType, List.of(Page.of(1, text)));
  }

  private static List<String> told(String mediaType, String text) {
    return Fixtures.told(cut(mediaType, text));
  }

  @Test
  void shortClausesStay() {
    assertThat(told("text/plain", "第一条 定金三千元。\n第二条 不得转借。\n第三条 No pets."))
        .containsExactly(
            "clause 第一条: 第一条 定金三千元。", "clause 第二条: 第二条 不得转借。", "clause 第三条: 第三条 No pets.");
  }

  @Test
  void paragraphsThatDefineStayWithTheirArticle() {
    assertThat(told("text/plain", "第六条 船员分为两等。\n\n头等船员是指：船长。\n\n前款规定的等级证书为：蓝色。\n\n第七条 船员应当持证。"))
        .containsExactly(
            "clause 第六条: 第六条 船员分为两等。⏎⏎头等船员是指：船长。⏎⏎前款规定的等级证书为：蓝色。", "clause 第七条: 第七条 船员应当持证。");
  }

  @Test
  void aWrappedLineIsNoTitle() {
    assertThat(
            told(
                "text/plain",
                "2.1 Cars are parked behind the hall at night.\n2.2 Vans parked before ten may stay\nMonday to Friday in the yard.\n2.3 Bikes stand in the shed."))
        .hasSize(3)
        .anyMatch(piece -> piece.endsWith("stay⏎Monday to Friday in the yard."));
  }

  @Test
  void numbersWithoutDotsStandOverSections() {
    assertThat(told("text/plain", "1 目的\n规范车辆的使用和停放。\n2 借用\n借车须提前一日登记。"))
        .containsExactly("section 1 目的: 规范车辆的使用和停放。", "section 2 借用: 借车须提前一日登记。");
  }

  @Test
  void stepsOfAListStayTogether() {
    assertThat(
            told(
                "text/markdown", "# Kiln\n\n## Firing\n\n1. Close the lid.\n2. Set 900 degrees.\n"))
        .containsExactly("section Kiln > Firing: 1. Close the lid.⏎2. Set 900 degrees.");
  }

  @Test
  void numberedQuestionsTakeTheirAnswers() {
    assertThat(cut("text/plain", "1. 怎么退卡？\n到前台办理。\n2. 能转让吗？\n不能。").pieces())
        .extracting(piece -> piece.fields().get("question") + piece.fields().get("answer"))
        .containsExactly("怎么退卡？到前台办理。", "能转让吗？不能。");
  }

  @Test
  void anAnswerWithATableStaysWhole() {
    assertThat(
            told(
                "text/markdown",
                "# Bus\n\n## What does a ride cost?\n\nIt depends:\n\n| Zone | Price |\n| A | 2 |\n\n## Lost things\n\nAsk the driver."))
        .hasSize(2)
        .first()
        .asString()
        .startsWith("qa Bus: ## What does a ride cost?")
        .endsWith("| A | 2 |");
  }

  @Test
  void marksLeaveAndTheirTextStays() {
    Segmentation cut =
        cut(
            "text/markdown",
            "See [the form](http://x.y/z).<!-- keep\nout --> {% note %}\nAsk `<b>` twice.");

    assertThat(Fixtures.told(cut)).containsExactly("section : See the form.⏎ ⏎Ask `<b>` twice.");
    assertThat(cut.leftOut()).isNotEmpty().allMatch(left -> left.reason().equals("markup"));
  }

  @Test
  void navigationLeaves() {
    Segmentation cut =
        cut(
            "text/html",
            "<<< Prev | Home | Next >>>\n\nThe valve is closed by hand.\n\nRead more\n\n相关链接\n\n阀门\n\n水泵");

    assertThat(Fixtures.told(cut)).containsExactly("section : The valve is closed by hand.");
    assertThat(cut.leftOut()).extracting(LeftOut::reason).containsOnly("navigation");
  }

  @Test
  void aListPartsNoTitleWhateverItsNumbers() {
    assertThat(
            told(
                "text/plain",
                "2、综合描述\n2.1 前景和范围\n系统用于监测就业。\n1. 前景：提高效率。\n2. 范围：全省企业。\n2.2 功能模块\n用户在此登录。\n3、接口需求\n3.1 用户界面\n界面应当美观。"))
        .contains("clause 2、综合描述 > 2.2 功能模块: 用户在此登录。")
        .anyMatch(piece -> piece.startsWith("clause 3、接口需求 > 3.1"))
        .anyMatch(piece -> piece.startsWith("clause 2、综合描述 > 2.1 前景和范围: "));
  }

  @Test
  void sectionsBelowListsKeepTheirPlace() {
    String text =
        "## 5 Office\n### 5.1 Order\n1. Be on time.\n2. Be kind.\n### 5.2 Safety\n1. Lock up.\n";

    assertThat(told("text/markdown", text))
        .containsExactly(
            "clause 5 Office > 5.1 Order: 1. Be on time.⏎2. Be kind.",
            "clause 5 Office > 5.2 Safety: 1. Lock up.");
  }

  @Test
  void aNumberWithNothingBelowItIsNoTitle() {
    assertThat(
            told("text/plain", "3.1墙\n3.1.1墙体出现裂缝\n3.1.2墙体倾斜\n3.2柱\n3.2.1柱子倾斜\n3.3梁\n3.3.1梁有裂缝\n"))
        .contains("clause 3.1 墙 > 3.1.2: 3.1.2墙体倾斜", "clause 3.2 柱 > 3.2.1: 3.2.1柱子倾斜");
  }

  @Test
  void partsStandBelowTheSectionWhoseHeadingIsHigher() {
    assertThat(
            told(
                "text/markdown",
                "# Rules\n## Section 7: Meetings\n### Part A: Votes\nMost votes win.\n"))
        .containsExactly("section Rules > Section 7: Meetings > Part A: Votes: Most votes win.");
  }

  @Test
  void theFirstLineOfAParagraphIsNoTitle() {
    String text = "中国公司走向国际工程市场多年来虽然培养\n了一大批人才但是无论从数量质量和结构上\n都是远远不够的。";

    assertThat(cut("text/plain", text).title()).isNull();
    assertThat(cut("text/plain", "工程管理人才的素质要求与培养\n\n公司走向国际市场。").title())
        .isEqualTo("工程管理人才的素质要求与培养");
  }

  @Test
  void aNumberedTitleIsNoNavigation() {
    assertThat(
            told(
                "text/plain",
                "1. Scope\n1.1 The hall is cleaned.\n2. Services\n2.1 The Supplier brings mops."))
        .containsExactly(
            "clause 1. Scope > 1.1: 1.1 The hall is cleaned.",
            "clause 2. Services > 2.1: 2.1 The Supplier brings mops.");
  }

  @Test
  void aStepOfAMenuIsNoNavigation() {
    assertThat(told("text/plain", "打开设置 → 搜索 → 输入名称。")).hasSize(1);
  }

  @Test
  void subtitlesKeepWhatIsSaid() {
    String text =
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ann>Is it late?\n\n00:03.000 --> 00:04.000\n<v Bob>It is.\n";

    assertThat(
            new Segmenter(Fixtures.CONF)
                .segment("dialogue", "text/vtt", List.of(Page.of(1, text)))
                .pieces())
        .singleElement()
        .satisfies(
            piece -> assertThat(piece.text()).startsWith("Ann>Is it late?").endsWith("Bob>It is."));
  }

  @Test
  void aTitleRowIsNoHeader() {
    String rows = "| 螺栓及螺母的名称 | 1.50 |\n".repeat(40);

    assertThat(cut("text/plain", "| 春季价目 |\n| 品名 | 单价 |\n" + rows).pieces())
        .hasSizeGreaterThan(1)
        .last()
        .satisfies(piece -> assertThat(piece.fields()).containsEntry("header", "| 品名 | 单价 |"));
  }

  @Test
  void aFenceThatNothingClosesIsText() {
    assertThat(told("text/markdown", "## A\n\n```\nFirst text here.\n\n## B\n\nSecond text here."))
        .hasSize(2);
  }

  @Test
  void informationIsCountedAlikeInBothScripts() {
    assertThat(HalfWords.of("不得转租")).isEqualTo(HalfWords.of("no dogs")).isEqualTo(4);
    assertThat(HalfWords.of("3.00 ...")).isEqualTo(2);
    assertThat(HalfWords.of("3rd")).isEqualTo(2);
  }
}
