package io.syllabus.udfs.segment;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.extract.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentTitleTest {
  private static String title(String text) {
    return DocumentTitle.of(new JoinedPages(List.of(Page.of(1, text))).lines(), "").text();
  }

  @Test
  void settingsComeFirst() {
    assertThat(title("---\ntitle: 'Dog walks'\n---\n# Other\nText.")).isEqualTo("Dog walks");
    assertThat(title("+++\ntitle = \"遛狗\"\n+++\n正文如下。")).isEqualTo("遛狗");
  }

  @Test
  void theFirstHeadingIsTheTitle() {
    assertThat(title("Draft\n\n## Lease of Rooms\n### Later")).isEqualTo("Lease of Rooms");
  }

  @Test
  void aTitleGoesOnWhereItsWordsDo() {
    assertThat(title("EXPLANATORY MEMORANDUM TO\n\nTHE PORTS ORDER 2019\n\n2019 No. 12\n\nText."))
        .isEqualTo("EXPLANATORY MEMORANDUM TO THE PORTS ORDER 2019");
    assertThat(title("# A guide to\n# Safe lifting\n\nText.")).isEqualTo("A guide to Safe lifting");
    assertThat(title("# A guide to\n\nIt is said here, at length, that one lifts with care.\n"))
        .isEqualTo("A guide to");
  }

  @Test
  void aTitleGoesOnToTheEndOfItsBracket() {
    assertThat(title("# 风井项目（阎\n# 家庄）招标公告\n\n正文如下。")).isEqualTo("风井项目（阎家庄）招标公告");
  }

  @Test
  void whenItWasRevisedIsNoTitle() {
    assertThat(title("# Last Revised January 2024\n\n# General Bylaws\n\nText."))
        .isEqualTo("General Bylaws");
  }

  @Test
  void aFormSaysItsTitle() {
    assertThat(title("Assessment\n\nTitle: Fees for ports IA No: 12 Lead: Office\n\n# Summary\n"))
        .isEqualTo("Fees for ports");
    assertThat(title("| 标题：巡检记录 |\n\n# 一、范围\n")).isEqualTo("巡检记录");
  }

  @Test
  void theFirstOfSeveralSectionsIsNone() {
    assertThat(title("## Request\nText.\n## Answer\nText.")).isNull();
  }

  @Test
  void aShortFirstLineIsOne() {
    assertThat(title("租赁合同\n甲方与乙方如下约定。")).isEqualTo("租赁合同");
  }

  @Test
  void whatSortOfDocumentItIsNamesNone() {
    assertThat(title("法律\n保險法\n第 1 條 本法所稱保險，指當事人約定。")).isEqualTo("保險法");
    assertThat(title("规范性文件\n\n仓库管理办法\n\n第一条 为了管理仓库。")).isEqualTo("仓库管理办法");
  }

  @Test
  void lettersThatAreSpreadCloseUp() {
    assertThat(title("# 招 标 文 件\n\n正文如下。")).isEqualTo("招标文件");
    assertThat(title("# 设备 维护 手册\n\n正文如下。")).isEqualTo("设备 维护 手册");
  }

  @Test
  void aNumberedPartOfAManualIsNamedByItsWords() {
    assertThat(title("# 4.7. Draining the Tank\n\nOpen the tap.")).isEqualTo("Draining the Tank");
    assertThat(title("# 1. Scope\nText.\n# 2. Terms\nText.")).isNull();
  }

  @Test
  void wordsOfLinksAndBannersAreNone() {
    assertThat(title("Learn more\n\nThe tank holds ten litres.")).isNull();
    assertThat(title("STATE OF OHIO\nDEPARTMENT OF HEALTH\nColumbus\n\nIt is so.")).isNull();
    assertThat(title("STATE OF OHIO\nDEPARTMENT OF HEALTH\nANNUAL REPORT 2023\n\nIt is so."))
        .isEqualTo("ANNUAL REPORT 2023");
  }

  @Test
  void aSentenceARowOrALongLineIsNone() {
    assertThat(title("This is said.")).isNull();
    assertThat(title("| a | b |")).isNull();
    assertThat(title("x".repeat(81))).isNull();
    assertThat(title("2024")).isNull();
    assertThat(title("")).isNull();
  }

  @Test
  void theHeadingThatABrowserShowsAsTitleIsIt() {
    String text = "# We value your privacy\n# Apples\nStored cold.";

    assertThat(DocumentTitle.of(lines(text), "# Apples").text()).isEqualTo("Apples");
    assertThat(DocumentTitle.of(lines(text), "").text()).isEqualTo("We value your privacy");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "SIGNATURE PAGE;Track Access Agreement;1. Term|Track Access Agreement",
        "Court of Appeal;Mill Ltd. v. Dam Board;1. Facts|Mill Ltd. v. Dam Board",
        "## Quick start;Take a key.;## Usage;Turn it.|"
      })
  void aLabelIsNone(String text, String title) {
    assertThat(DocumentTitle.of(lines(text.replace(';', '\n')), "").text()).isEqualTo(title);
  }

  private static List<Line> lines(String text) {
    return new JoinedPages(List.of(Page.of(1, text))).lines();
  }
}
