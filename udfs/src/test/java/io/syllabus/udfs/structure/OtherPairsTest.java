package io.syllabus.udfs.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.chat.Message;
import io.syllabus.udfs.text.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OtherPairsTest {
  @Test
  void aFaqIsAPair() {
    Pair pair = Packs.pairs(Packs.passage("qa", null, "Q: 怎么退货？\nA: 登录账户，选择订单。")).get(0);

    assertThat(pair)
        .isEqualTo(
            new Pair(
                List.of(Message.user("怎么退货？"), Message.assistant("登录账户，选择订单。")),
                null,
                "faq",
                "faq/record",
                new Span(12, 22)));
  }

  @Test
  void anAnswerThatIsAllPlaceholdersIsNone() {
    assertThat(Packs.told(Packs.passage("qa", null, "Q: 电话？\nA: <PHONE_NUMBER> <PERSON>")))
        .isEmpty();
    assertThat(
            Packs.told(Packs.passage("qa", null, "Q: 电话？\nA: 请在工作时间拨打热线<PHONE_NUMBER>，由专人为您解答问题。")))
        .hasSize(1);
  }

  @Test
  void aPairWhoseJoinedLinesShowPersonalDataIsNone() {
    assertThat(Packs.told(Packs.passage("clause", "办法", "客服应当在工作时间接听138 1234\n5678的来电。")))
        .isEmpty();
    assertThat(Packs.told(Packs.passage("clause", "办法", "客服应当在工作时间接听138 12\n5678的来电。")))
        .isNotEmpty();
  }

  @Test
  void aHeadingThatAsksIsAnsweredBelow() {
    String text = "It lowers blood sugar in adults with diabetes.";

    assertThat(
            Packs.told(
                Packs.passage(
                    "section", "Metformin tablets", text, "1. What is metformin used for?")))
        .containsExactly(
            "faq/heading: What is metformin used for? → It lowers blood sugar in adults with"
                + " diabetes.");
  }

  @Test
  void marksOfQuestionAndAnswerAreNoWords() {
    DocumentPassage passage =
        Packs.passage(
            "section",
            "Reviews",
            "- A: Ask your manager to open the review again.",
            "Q: Why is my rating not in my review?");

    assertThat(Packs.told(passage))
        .containsExactly(
            "faq/heading: Why is my rating not in my review? → Ask your manager to open the review"
                + " again.");
    assertThat(Packs.pairs(passage).get(0).evidence()).isEqualTo(new Span(5, 47));
  }

  @Test
  void aDialogueBeginsWithTheUserAndEndsWithTheAssistant() {
    Pair pair =
        Packs.pairs(
                Packs.passage(
                    "dialogue",
                    null,
                    "agent: Hi!\nagent: How can I help you?\ncustomer: I need to return an item.\naction: account pulled up\nagent: Sure.\nagent: May I have your order number please?\ncustomer: 33\nagent: The label is in your mail.\ncustomer: thanks"))
            .get(0);

    assertThat(pair.messages())
        .containsExactly(
            Message.user("I need to return an item."),
            Message.assistant("Sure.\nMay I have your order number please?"),
            Message.user("33"),
            Message.assistant("The label is in your mail."));
    assertThat(pair.evidence()).isEqualTo(new Span(38, 203));
    assertThat(pair.task()).isEqualTo("dialogue");
  }

  @Test
  void aSystemThatTalksWithOneUserIsNoAside() {
    String text = "USER: Which alarms do I have on?\nSYSTEM: You have two, the first is at six.";

    assertThat(Packs.pairs(Packs.passage("dialogue", null, text)).get(0).messages())
        .extracting(Message::role)
        .containsExactly("user", "assistant");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "客户: 在吗\n客服: 您好，在的，请问有什么可以帮您？\n客户: 哦没事了\n客服: 好的，祝您生活愉快，再见！",
        "客户: 早上好呀\n客服: 早上好，很高兴为您服务！\n客户: 😊\n客服: 😊",
        "Customer: hi, anyone there?\nAgent: Hi! Yes, I am here.\nCustomer: ok thanks bye\nAgent: Thank you, goodbye!",
        "customer: my card is lost\ncustomer: hello?",
        "agent: please tell me the number of the card\nagent: hello?"
      })
  void smallTalkAndMonologuesAreNoInstruction(String text) {
    assertThat(Packs.told(Packs.passage("dialogue", null, text))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "护士: 您好，请问您是上周做的手术吗？\n患者: 是的，我上周做的膝关节镜手术。\n护士: 现在伤口怎么样？有没有红肿、渗液或者发热？",
        "Nurse: Did you have the operation last week?\nPatient: Yes, on the knee.\nNurse: Please keep the wound dry and come back on Monday."
      })
  void whatOnlyAnswersTheAgentBeginsNoConversation(String text) {
    assertThat(Packs.told(Packs.passage("dialogue", null, text))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "律师: 您好，请问怎么称呼？\n客户: 我叫王小明，去年装修公司拖了三个月才完工。\n律师: 合同对逾期违约金有明确约定的，可以按约定主张。",
        "Agent: May I have your name?\nCaller: I am Jo. I was dismissed without notice.\nAgent: You are entitled to four weeks of notice pay."
      })
  void aCaseThatAnswersTheAgentByTheWayBeginsOne(String text) {
    assertThat(Packs.told(Packs.passage("dialogue", null, text))).hasSize(1);
  }

  @Test
  void theOtherOfTwoSpeakersTakesTheOtherSide() {
    assertThat(
            Packs.pairs(Packs.passage("dialogue", null, "<PERSON>: 我的卡丢了怎么办？\n客服: 请立即挂失，五天内寄出新卡。")))
        .singleElement()
        .satisfies(
            pair ->
                assertThat(pair.messages())
                    .extracting(Message::role)
                    .containsExactly("user", "assistant"));
  }

  @Test
  void tablesAreAskedRowByRow() {
    assertThat(
            Packs.told(
                Packs.table(
                    "考勤与休假管理规定",
                    Map.of(),
                    "| 假期 | 天数 | 审批 |\n| --- | --- | --- |\n| 婚假 | 13天 | 人力资源部 |\n| 合计 | 13天 | |")))
        .singleElement()
        .satisfies(
            told -> assertThat(told).contains("“婚假”", "《考勤与休假管理规定》").doesNotContain("|", "合计"));
  }

  @Test
  void numbersCarryTheUnitOfTheirColumn() {
    assertThat(Packs.told(Packs.table("风险报告", Map.of(), "| 产品 | 余额（亿元） |\n| 按揭贷款 | 301.4 |")))
        .singleElement()
        .satisfies(told -> assertThat(told).endsWith("→ 产品“按揭贷款”的余额为301.4亿元。"));
  }

  @Test
  void notesGiveTheUnitOfAWholeTable() {
    assertThat(
            Packs.told(
                Packs.table(
                    "Annual Report",
                    Map.of(),
                    "| (in millions) | 2019 | 2018 |\n| Cash | $91 | $81 |\n| Inventories | 124 | 120 |")))
        .hasSize(4)
        .allMatch(
            told -> told.matches(".*→ For 201[89], “(?:Cash|Inventories)” is \\$\\d+ million\\."));
  }

  @Test
  void aNumberWithoutAUnitIsNoAnswer() {
    assertThat(
            Packs.told(
                Packs.table("Annual Report", Map.of(), "| Item | 2019 |\n| Inventories | 124 |")))
        .isEmpty();
  }

  @Test
  void aSecondLineOfHeadingsIsNoRow() {
    assertThat(
            Packs.told(
                Packs.table(
                    "Annual Report",
                    Map.of(),
                    "| | Years Ended | |\n| (In millions) | 2019 | 2018 |\n| Sales | $3 | $2 |")))
        .hasSize(2)
        .allSatisfy(told -> assertThat(told).contains("“Sales”", "million"));
  }

  @Test
  void laterPartsOfATableUseTheHeaderOfTheFirst() {
    assertThat(
            Packs.told(Packs.table("风险报告", Map.of("header", "| 产品 | 不良率 |"), "| 消费贷款 | 1.96% |")))
        .singleElement()
        .satisfies(told -> assertThat(told).endsWith("→ 产品“消费贷款”的不良率为1.96%。"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "| a |\n| b |",
        "| 1 | 2 |\n| 3 | 4 |",
        "| 项目 | 项目 |\n| 租金 | 3元 |",
        "| 项目 | 金额 |",
        "no table",
        "|",
        "| Section | [A](#a) |\n| [B](#b) | text |"
      })
  void otherTablesGiveNothing(String text) {
    assertThat(Packs.told(Packs.table("Report", Map.of(), text))).isEmpty();
  }

  @Test
  void eventsTellCauseAndRemedy() {
    assertThat(
            Packs.told(
                Packs.passage(
                    "event",
                    null,
                    "2025-08-04 06:48:31 WARN  [press-03] W-114 Oil temperature high\n  cause: valve closed\n  resolution: opened the valve.")))
        .singleElement()
        .satisfies(
            told ->
                assertThat(told)
                    .contains("press-03", "W-114 Oil temperature high")
                    .endsWith("→ Cause: valve closed. Resolution: opened the valve."));
  }

  @Test
  void chineseEventsTellCauseAndRemedy() {
    assertThat(
            Packs.told(
                Packs.passage(
                    "event",
                    null,
                    "2025-08-11 03:02:46 ERROR [锅炉-2] E-03 水位低于低限\n  原因：滤网堵塞\n  处理：清洗滤网，恢复水位")))
        .singleElement()
        .satisfies(told -> assertThat(told).endsWith("→ 原因：滤网堵塞。处理：清洗滤网，恢复水位。"));
  }

  @Test
  void eventsWithoutARemedyGiveNothing() {
    assertThat(
            Packs.told(
                Packs.passage("event", null, "2025-08-04 10:31:02 INFO [press-03] cycle resumed")))
        .isEmpty();
  }

  @Test
  void remarksGiveNothing() {
    assertThat(Packs.told(Packs.passage("section", null, "大堂经理很耐心，一步步办好了激活。"))).isEmpty();
  }

  @Test
  void sectionsAreExplained() {
    assertThat(Packs.told(Packs.passage("section", "氨氯地平片用药指导", "本品用于治疗高血压，也可以用于心绞痛。", "一、适应症")))
        .singleElement()
        .satisfies(
            told ->
                assertThat(told).startsWith("report/section: ").contains("《氨氯地平片用药指导》", "“适应症”"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Yes.",
        "3",
        "- a passport photo\n- a proof of address",
        "Run this:\n\n```\nvalve --open\n```",
        "## Papers\nThe lease and a photo."
      })
  void anAnswerMayHaveAnyForm(String answer) {
    assertThat(Packs.told(Packs.passage("qa", null, "Q: What do I need?\nA: " + answer)))
        .singleElement()
        .satisfies(told -> assertThat(told).endsWith(" → " + answer));
  }

  @Test
  void aTableBelowAQuestionIsItsAnswer() {
    String table = "| Size | Price |\n| --- | --- |\n| Small | 2 EUR |";
    DocumentPassage passage =
        new DocumentPassage(
            "table",
            List.of("Boat hire", "Which boats can I hire?"),
            table,
            null,
            Map.of(),
            null,
            "Boat hire",
            null);

    assertThat(Packs.told(passage)).first().satisfies(told -> assertThat(told).endsWith(table));
  }

  @Test
  void aQuestionNamesTheOwnerOfThisPlan() {
    assertThat(
            Packs.told(
                Packs.passage(
                    "section",
                    "Lakeside Pension Plan",
                    "All staff after one year.",
                    "Who may join this plan?")))
        .containsExactly(
            "faq/heading: Who may join the Lakeside Pension Plan? → All staff after one year.");
  }

  @Test
  void rowsOfATableOfQuestionsArePairs() {
    assertThat(Packs.told(Packs.table("Sheet1", Map.of(), "| 编号 | 问题 | 答复 |\n| 1 | 几点开馆？ | 九点。 |")))
        .containsExactly("faq/records: 几点开馆？ → 九点。");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A: My heater is cold.\nB: Open the valve below it, and wait ten minutes.",
        "小李: 打印机不出纸怎么办？\n小王: 先打开后盖，取出卡住的纸张，再合上后盖。",
        "sys: Good morning, how can I help you?\nusr: My heater is cold.\nsys: Open the valve below it, and wait ten minutes."
      })
  void turnsTellWhoAsks(String text) {
    assertThat(Packs.pairs(Packs.passage("dialogue", null, text)))
        .singleElement()
        .satisfies(
            pair ->
                assertThat(pair.messages())
                    .extracting(Message::role)
                    .containsExactly("user", "assistant"));
  }

  @Test
  void stepsAreAskedFor() {
    String steps = "To open the lock:\n\n- Turn the key.\n- Press the lever.";

    assertThat(Packs.told(Packs.passage("section", "Lock Manual", steps, "Opening the lock")))
        .anyMatch(
            told -> told.matches("manual/procedure: .*ow do (?:I|you) open the lock\\?.*(?s).*"))
        .allMatch(told -> told.contains("Press the lever."));
    assertThat(Packs.told(Packs.passage("section", "借阅指南", "1. 登录系统。\n2. 选择图书。", "预约图书")))
        .anyMatch(told -> told.contains("预约图书") && told.contains("选择图书"));
  }

  @Test
  void everyFigureOfARowIsAsked() {
    assertThat(
            Packs.told(
                Packs.table(
                    "Harbour Report", Map.of(), "| Tonnes | 2023 | 2024 |\n| Salt | 5 | 7 |")))
        .hasSize(2)
        .allMatch(told -> told.endsWith("tonnes."));
  }
}
