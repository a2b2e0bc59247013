package io.syllabus.udfs.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.text.Span;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContractPairsTest {
  private static final String ZH = "设备采购合同";
  private static final String EN = "Master Services Agreement";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "contract/definition|1.1|“设备”是指附件一所列加工中心及其附件。",
        "contract/definition|1.2|本合同所称“最终验收”是指设备连续稳定运行72小时。",
        "contract/latePenalty|7.1|乙方迟延交货的，每迟延一日，应当按设备价款的0.1%支付违约金。",
        "contract/amount|2.1|租金为每平方米每月人民币18元，按季度支付。",
        "contract/period|3.1|租赁期限为5年，自2024年9月1日起计算。",
        "contract/deadline|4.1|乙方应当自收到预付款之日起90日内将全部设备运抵交货地点。",
        "contract/condition|5.4|首次验收不合格的，乙方应当整改并申请复验。",
        "contract/duty|4.3|乙方应当采用适合长途运输的防锈、防潮、防震包装。",
        "contract/noticeOfTermination|6.1|乙方提前30日以书面形式通知甲方，可以解除劳动合同。"
      })
  void chineseClausesGiveWhatTheySay(String rule, String number, String text) {
    assertThat(Packs.pairs(Packs.passage("clause", ZH, number + " " + text, "第九条 事项", number)))
        .first()
        .satisfies(
            pair -> {
              assertThat(pair.rule()).isEqualTo(rule);
              assertThat(pair.messages().get(0).content()).contains("《设备采购合同》");
              assertThat(pair.messages().get(1).content()).isEqualTo(text);
              assertThat(pair.evidence()).isEqualTo(new Span(4, 4 + text.length()));
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "contract/definition|\"Business Day\" means a day other than a Saturday or a Sunday.",
        "contract/latePenalty|If the Customer fails to pay on time, interest accrues at 4% per"
            + " year.",
        "contract/lateDelivery|For late delivery the Seller shall pay damages of 0.5% of the order"
            + " value per week.",
        "contract/amount|The daily rate is £950 for a senior consultant.",
        "contract/period|This Agreement starts on 1 March 2025 and continues for three years.",
        "contract/noticeOfTermination|Either party may terminate this Agreement without cause on 90"
            + " days' written notice.",
        "contract/deadline|The Customer shall pay each undisputed invoice within 30 days of"
            + " receipt.",
        "contract/condition|If a Deliverable fails the acceptance test, the Supplier shall correct"
            + " it.",
        "contract/duty|The Supplier shall perform the Services with reasonable skill and care.",
        "contract/forbidden|No person shall throw refuse or debris into any lake."
      })
  void englishClausesGiveWhatTheySay(String rule, String text) {
    assertThat(Packs.pairs(Packs.passage("clause", EN, "3.2 " + text, "3. Services", "3.2")))
        .first()
        .satisfies(
            pair -> {
              assertThat(pair.rule()).isEqualTo(rule);
              assertThat(pair.messages().get(0).content())
                  .contains("the Master Services Agreement");
              assertThat(pair.messages().get(1).content()).isEqualTo(text);
            });
  }

  @Test
  void theNameInBracketsIsWhatAnArticleIsAbout() {
    assertThat(
            Packs.told(
                Packs.passage(
                    "clause",
                    "刑法",
                    "第八十八条 【追诉期限的延长】在立案侦查以后逃避侦查的，不受追诉期限的限制。\n被害人在追诉期限内提出控告的，不受追诉期限的限制。",
                    "第四章 刑罚的具体运用",
                    "第八十八条")))
        .allSatisfy(told -> assertThat(told).doesNotContain("【"))
        .anySatisfy(told -> assertThat(told).contains("“追诉期限的延长”"));
  }

  @Test
  void questionsAreThoseAPersonWouldAsk() {
    assertThat(
            Packs.told(
                Packs.passage(
                    "clause",
                    EN,
                    "4.2 If a Deliverable fails the acceptance test, the Supplier shall correct"
                        + " it.",
                    "4. Acceptance",
                    "4.2")))
        .anyMatch(
            told ->
                told.startsWith(
                        "contract/condition: What happens under the Master Services Agreement if a"
                            + " Deliverable fails the acceptance test?")
                    || told.startsWith(
                        "contract/condition: According to the Master Services Agreement, what"
                            + " applies if a Deliverable fails the acceptance test?"));
  }

  @Test
  void deadlinesAskForTheTimeAndNothingElse() {
    assertThat(Packs.told(Packs.passage("clause", ZH, "5.2 乙方应当自设备到货之日起20日内完成安装调试。", "5.2")))
        .first()
        .satisfies(
            told ->
                assertThat(told)
                    .containsAnyOf("乙方应当自设备到货之日起多长时间内完成安装调试？", "乙方应当自设备到货之日起多久内完成安装调试？")
                    .doesNotContain("20日内完成安装调试？"));
  }

  @Test
  void theClauseIsNamedByNumberAndHeading() {
    assertThat(Packs.told(Packs.passage("clause", ZH, "8.1 设备及其软件不侵犯第三方的知识产权。", "第八条 知识产权", "8.1")))
        .singleElement()
        .satisfies(told -> assertThat(told).contains("第8.1条", "“知识产权”"));
  }

  @Test
  void linesThatThePageBrokeAreJoined() {
    assertThat(
            Packs.told(
                Packs.passage(
                    "clause", ZH, "8.1 设备及其软件不侵犯任何第三方的知识产权，\n\n\n由乙方负责处理侵权指控。", "第八条 知识产权", "8.1")))
        .singleElement()
        .satisfies(told -> assertThat(told).endsWith("→ 设备及其软件不侵犯任何第三方的知识产权，由乙方负责处理侵权指控。"));
  }

  @Test
  void withoutATitleNothingIsAskedAboutAClause() {
    assertThat(Packs.told(Packs.passage("clause", null, "8.1 设备不侵犯第三方的知识产权。", "8.1"))).isEmpty();
  }

  @Test
  void aNumberedHeadingIsNoTitle() {
    assertThat(
            Packs.told(
                Packs.passage("clause", "第八条 知识产权", "8.1 设备不侵犯第三方的知识产权。", "第八条 知识产权", "8.1")))
        .isEmpty();
  }

  @Test
  void theFirstHeadingStandsInForTheTitle() {
    assertThat(
            Packs.told(
                Packs.passage("clause", null, "8.1 设备不侵犯第三方的知识产权。", "采购合同", "第八条 知识产权", "8.1")))
        .singleElement()
        .satisfies(told -> assertThat(told).contains("《采购合同》第8.1条"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "主要收费项目见下表。",
        "前款规定的期限自签收之日起计算。",
        "乙方应当承担下列义务：",
        "甲方代表：<PERSON>，<PHONE_NUMBER>。",
        "该等费用由甲方承担。",
        "（略）"
      })
  void clausesThatCannotStandAloneGiveNothing(String text) {
    assertThat(Packs.told(Packs.passage("clause", ZH, "9.1 " + text, "第九条 费用", "9.1"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "It is deemed accepted after ten days.",
        "These obligations do not apply to public information.",
        "Payments follow the table below.",
        "the Supplier shall pay.",
        "None available."
      })
  void englishClausesThatCannotStandAloneGiveNothing(String text) {
    assertThat(Packs.told(Packs.passage("clause", EN, "9.1 " + text, "9. Fees", "9.1"))).isEmpty();
  }

  @Test
  void aPartOfASplitClauseIsNotTakenForTheClause() {
    DocumentPassage whole = Packs.passage("clause", ZH, "8.1 设备不侵犯第三方的知识产权。", "第八条 知识产权", "8.1");
    DocumentPassage part =
        new DocumentPassage(
            "clause",
            whole.path(),
            whole.text(),
            null,
            java.util.Map.of("part", "1/2"),
            null,
            ZH,
            null);

    assertThat(Packs.told(part)).isEmpty();
  }

  @Test
  void noAnswerIsGivenMoreThanTwice() {
    assertThat(
            Packs.told(
                Packs.passage("clause", ZH, "7.1 乙方迟延交货的，每迟延一日按价款的0.1%支付违约金。", "第七条 违约责任", "7.1")))
        .hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5.1 Survival. The duty of secrecy continues for five years.         | survival",
        "5.1 Return of documents. Each party returns all papers on request.  | return of documents",
        "5.1 The parties meet twice a year. The seller keeps the minutes.    | term"
      })
  void aShortSentenceIsNoHeadingOfItsClause(String clause, String heading) {
    assertThat(Packs.told(Packs.passage("clause", EN, clause, "5. Term", "5.1")))
        .filteredOn(told -> told.startsWith("contract/clause"))
        .singleElement()
        .satisfies(told -> assertThat(told).containsPattern(" " + heading + "[ .?].*→"));
  }

  @Test
  void aGeneralHeadingIsNoTopic() {
    assertThat(
            Packs.told(
                Packs.passage(
                    "clause",
                    EN,
                    "1.2 Headings do not affect the interpretation.",
                    "1. Definitions",
                    "1.2")))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"第二条 前款规定同样适用。", "第二条 上述情形的，由双方协商解决。", "第二条 违反本法第七条规定的，处五百元罚款。", "第二条 具体办法见附件。"})
  void whatPointsElsewhereIsNotAsked(String text) {
    assertThat(Packs.told(Packs.passage("clause", "渔业管理条例", text, "第一章 总则", "第二条"))).isEmpty();
  }

  @Test
  void aChapterIsNoTopicOfItsArticles() {
    assertThat(Packs.told(Packs.passage("clause", "渔业管理条例", "第九条 渔船应当悬挂船名牌。", "第二章 捕捞管理", "第九条")))
        .isNotEmpty()
        .noneMatch(told -> told.contains("捕捞管理") || told.contains("第九条 "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "本条例所称渔船，是指从事捕捞的船舶。|“渔船”",
        "捕捞许可证（以下简称许可证），是指准许捕捞的凭证。|“捕捞许可证”",
        "“休渔期”是指禁止捕捞的期间。|“休渔期”"
      })
  void whatATermMeansIsADefinition(String text, String term) {
    assertThat(Packs.told(Packs.passage("clause", "渔业管理条例", "第二条 " + text, "第二条")))
        .first()
        .satisfies(told -> assertThat(told).startsWith("contract/definition: ").contains(term));
  }

  @Test
  void theListThatASentenceAnnouncesIsItsAnswer() {
    String text = "第六条 申请人有下列情形之一的，不予发证：\n\n（一）船龄超过三十年的；\n\n（二）无船员证书的。";

    assertThat(Packs.told(Packs.passage("clause", "渔业管理条例", text, "第六条")))
        .first()
        .satisfies(
            told ->
                assertThat(told)
                    .contains("申请人", "哪些情形", "不予发证", "船龄超过三十年", "无船员证书")
                    .doesNotContainPattern("下列.*？"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The mooring fee is 45 euros per month.|the mooring fee",
        "The berth holder must report damage within three days.|must the berth holder report"
            + " damage",
        "The berth holder may not lend the key.|the berth holder (?:to )?lend the key",
        "Before a storm the berth holder shall double the lines.|must the berth holder do before a"
            + " storm",
        "The harbour is liable for broken bollards.|ho is liable for broken bollards",
        "Waste oil is not covered.|is waste oil covered",
        "The permit for guests lasts six weeks.|ong .*the permit for guests",
        "The crane is open on weekdays, except on public holidays.|xception"
      })
  void statementsAreAskedByWhatTheySay(String text, String asked) {
    assertThat(Packs.told(Packs.passage("clause", "Marina Rules", "4.1 " + text, "4 Use", "4.1")))
        .anyMatch(told -> Pattern.compile(asked).matcher(told).find());
  }
}
