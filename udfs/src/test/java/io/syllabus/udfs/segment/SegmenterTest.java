package io.syllabus.udfs.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.extract.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SegmenterTest {
  /** The pieces beside each document were written down by hand and say what a lawyer would cut. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "purchase-contract-zh",
        "services-agreement-en",
        "leave-policy-ocr-zh",
        "annual-report-en",
        "faq-mixed"
      })
  void cutsWholeDocuments(String name) {
    List<Page> pages = Fixtures.read(name + ".txt");

    assertThat(Fixtures.told(pages, Fixtures.segment(pages)))
        .containsExactlyElementsOf(Fixtures.expected(name + ".pieces"));
  }

  @Test
  void aClauseGoesOnBehindTheFurnitureOfTwoPages() {
    Segmentation segmentation =
        Fixtures.segment("第一条 甲方应当在收到货物后\n~第 1 页\f\n~合同\n十日内付款。\n第二条 乙方应当按期交货。");

    assertThat(segmentation.pieces().get(0))
        .isEqualTo(
            new Piece(
                "clause",
                List.of("第一条"),
                1,
                2,
                0,
                9,
                "第一条 甲方应当在收到货物后\n\n\n十日内付款。",
                null,
                Map.of()));
  }

  @Test
  void offsetsCountCodePoints() {
    Piece piece = Fixtures.segment("😊😊\n\n## 甲\n\n𠀀条款内容在这里写明。").pieces().get(0);

    assertThat(piece.start()).isEqualTo(10);
    assertThat(piece.end()).isEqualTo(21);
  }

  @Test
  void aReferenceAtTheStartOfALineOpensNoClause() {
    assertThat(
            Fixtures.told(
                Fixtures.segment("第一条 甲方应当按照本合同\n第三条规定的方式付款，并承担\n第五条 费用清单支付费用。\n第二条 乙方应当按期交货。")))
        .containsExactly(
            "clause 第一条: 第一条 甲方应当按照本合同⏎第三条规定的方式付款，并承担⏎第五条 费用清单支付费用。", "clause 第二条: 第二条 乙方应当按期交货。");
  }

  @Test
  void decimalsBelowAHeadingCarryItsName() {
    assertThat(
            Fixtures.told(
                Fixtures.segment(
                    "# MSA\n## 3. Payment\n3.1 The Customer shall pay.\n3.2 Interest accrues daily.\n## 4. Term\n4.1 It lasts two years.")))
        .containsExactly(
            "clause MSA > 3. Payment > 3.1: 3.1 The Customer shall pay.",
            "clause MSA > 3. Payment > 3.2: 3.2 Interest accrues daily.",
            "clause MSA > 4. Term > 4.1: 4.1 It lasts two years.");
  }

  @Test
  void blankLinesMeanNothingWhereTheyStandBetweenAllLines() {
    assertThat(
            Fixtures.told(
                Fixtures.segment(
                    "1. Fees\n\n1.1 The fee of each month is due within\n\n3.5 days of the receipt of an\n\n4.2 invoice by the Customer.\n\n1.2 Interest is due daily.")))
        .containsExactly(
            "clause 1. Fees > 1.1: 1.1 The fee of each month is due within⏎⏎3.5 days of the receipt of an⏎⏎4.2 invoice by the Customer.",
            "clause 1. Fees > 1.2: 1.2 Interest is due daily.");
  }

  @Test
  void headingsMayHaveNumbersWithoutDots() {
    assertThat(
            Fixtures.told(
                Fixtures.segment(
                    "1 安全要求\n1.1 维护前必须停机并切断电源。\n2 技术参数\n排气压力为0.8兆帕，报警值为0.86兆帕。\n3 记录\n3.1 每次维护应当填写记录表。")))
        .containsExactly(
            "clause 1 安全要求 > 1.1: 1.1 维护前必须停机并切断电源。",
            "section 2 技术参数: 排气压力为0.8兆帕，报警值为0.86兆帕。",
            "clause 3 记录 > 3.1: 3.1 每次维护应当填写记录表。");
  }

  @Test
  void linesOfAListWithoutDotsAreNoHeadings() {
    assertThat(Fixtures.told(Fixtures.segment("名称和数量一并列出\n1 数控车床 2台\n2 刀具包 4套")))
        .containsExactly("section : 名称和数量一并列出⏎1 数控车床 2台⏎2 刀具包 4套");
  }

  @Test
  void aQuestionMayBeAHeading() {
    assertThat(
            Fixtures.told(
                Fixtures.segment(
                    "1. What is metformin used for?\n1.1 Metformin lowers blood sugar.")))
        .containsExactly(
            "clause 1. What is metformin used for? > 1.1: 1.1 Metformin lowers blood sugar.");
  }

  @Test
  void theTitleHoldsHeadingsOfItsOwnDepth() {
    assertThat(
            Fixtures.told(
                Fixtures.segment(
                    "# Lease\nLandlord and tenant agree.\n# 1. Rent\n1.1 Rent is due monthly.\n# 2. Term\n2.1 It lasts two years.")))
        .containsExactly(
            "section Lease: Landlord and tenant agree.",
            "clause Lease > 1. Rent > 1.1: 1.1 Rent is due monthly.",
            "clause Lease > 2. Term > 2.1: 2.1 It lasts two years.");
  }

  @Test
  void aHeadingThatStandsTwiceIsOne() {
    Segmentation segmentation = Fixtures.segment("# 细则\n\n# 细则\n## 一、还款\n借款人应当按期还款。");

    assertThat(segmentation.leftOut()).isEmpty();
    assertThat(Fixtures.told(segmentation)).containsExactly("section 细则 > 一、还款: 借款人应当按期还款。");
  }

  @Test
  void aLineOfNamesDoesNotCloseTheArticle() {
    assertThat(
            Fixtures.told(
                Fixtures.segment(
                    "第七条 违约责任\n7.1 乙方迟延交货应当支付违约金。\n合同编号：HY-2025-017\n7.2 甲方迟延付款应当支付违约金。")))
        .containsExactly(
            "clause 第七条 违约责任 > 7.1: 7.1 乙方迟延交货应当支付违约金。",
            "section : 合同编号：HY-2025-017",
            "clause 第七条 违约责任 > 7.2: 7.2 甲方迟延付款应当支付违约金。");
  }

  @Test
  void chaptersAreClosedByChaptersEvenWhereAllHeadingsAreAlike() {
    assertThat(
            Fixtures.told(
                Fixtures.segment(
                    "## 第一章 总则\n## 第一条 目的\n为了规范管理工作。\n## 第二章 附则\n## 第二条 解释\n由办公室负责解释。")))
        .containsExactly("clause 第一章 总则 > 第一条 目的: 为了规范管理工作。", "clause 第二章 附则 > 第二条 解释: 由办公室负责解释。");
  }

  @Test
  void longClausesAreSplitAtItemsAndSayWhichPartTheyAre() {
    String item = "乙方应当按照约定的质量标准和期限提供服务并接受监督；".repeat(8);
    Segmentation segmentation =
        Fixtures.segment("第一条 乙方义务如下：\n（一）" + item + "\n（二）" + item + "\n（三）" + item);

    assertThat(segmentation.pieces())
        .extracting(piece -> piece.text().substring(0, 5), piece -> piece.fields().get("part"))
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("第一条 乙", "1/3"),
            org.assertj.core.groups.Tuple.tuple("（二）乙方", "2/3"),
            org.assertj.core.groups.Tuple.tuple("（三）乙方", "3/3"));
  }

  @Test
  void laterPartsOfALongTableNameItsHeader() {
    String rows = "| 项目名称比较长的一行 | 100元 |\n".repeat(40);
    List<Piece> pieces = Fixtures.segment("| 项目 | 金额 |\n" + rows).pieces();

    assertThat(pieces).hasSizeGreaterThan(1).allMatch(piece -> piece.kind().equals("table"));
    assertThat(pieces.get(0).fields()).doesNotContainKey("header");
    assertThat(pieces.get(1).fields()).containsEntry("header", "| 项目 | 金额 |");
    assertThat(pieces)
        .allMatch(piece -> piece.text().startsWith("|") && piece.text().endsWith("|"));
  }

  @Test
  void aTableSaysWhatStandsBeforeIt() {
    Piece table = Fixtures.segment("主要费用如下表（单位：万元）：\n| 项目 | 金额 |\n| 租金 | 3 |").pieces().get(0);

    assertThat(table.fields()).containsEntry("caption", "主要费用如下表（单位：万元）：");
  }

  @Test
  void codeIsNotReadAsClauses() {
    assertThat(
            Fixtures.told(
                Fixtures.segment(
                    "## Setup\n```\n# comment\n1. step\n| a |\n```\nThen go on reading.")))
        .containsExactly("section Setup: ```⏎# comment⏎1. step⏎| a |⏎```⏎Then go on reading.");
  }

  @Test
  void settingsOfAMarkdownFileAreLeftOut() {
    Segmentation segmentation =
        Fixtures.segment("---\ntitle: Terms\nversions:\n  - 1\n---\n\nThe terms are these.");

    assertThat(segmentation.leftOut()).containsExactly(new LeftOut("frontMatter", 1, 0, 36));
    assertThat(Fixtures.told(segmentation)).containsExactly("section Terms: The terms are these.");
  }

  @Test
  void pageNumbersAtTheEndOfAPageAreLeftOutWhereNothingGoesOn() {
    Segmentation segmentation =
        Fixtures.segment("第一条 甲方应当按时付款。\n- 1 -\f\n## 第二章\n第二条 乙方应当按时交货。\n- 2 -");

    assertThat(segmentation.leftOut())
        .extracting(LeftOut::reason)
        .containsExactly("pageNumber", "pageNumber");
  }

  @Test
  void aDocumentWithoutPagesHasNoPieces() {
    assertThat(new Segmenter(Fixtures.CONF).segment("document", "", List.of()))
        .isEqualTo(new Segmentation(null, List.of(), List.of()));
  }
}
