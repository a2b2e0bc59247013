package io.syllabus.udfs.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionOwnersTest {
  private static DocumentPassage table(String title, String heading, String text) {
    return new DocumentPassage(
        "table", List.of(title, heading), text, null, Map.of(), null, title, null);
  }

  @Test
  void aTableIsAskedWithItsSection() {
    assertThat(
            Packs.told(
                table(
                    "Depot manual",
                    "Pump B",
                    "| Part | Torque |\n| Lid | 18 Nm |\n| Base | 44 Nm |")))
        .hasSize(2)
        .allMatch(told -> told.contains("the “Pump B” section of the Depot manual"));
    assertThat(Packs.told(table("泵站手册", "二号泵", "| 部件 | 扭矩 |\n| 盖 | 18牛米 |\n| 底座 | 44牛米 |")))
        .hasSize(2)
        .allMatch(told -> told.contains("《泵站手册》“二号泵”一节"));
  }

  @Test
  void aTableOfCodeInAChineseManualIsAskedInChinese() {
    assertThat(
            Packs.told(
                table("命令手册", "参数", "| key | value |\n| a_b | on, off |\n| c_d | one, two |")))
        .isNotEmpty()
        .allMatch(told -> told.contains("《命令手册》"));
  }

  @Test
  void anUnnamedQuestionIsAskedWithTheHeadingAboveIt() {
    assertThat(Packs.told(Packs.passage("section", "手册", "按住绿键三秒，灯亮后松开。", "手册", "烤箱", "怎么启动？")))
        .singleElement()
        .asString()
        .contains("烤箱")
        .contains("怎么启动？");
  }

  @Test
  void aHeadOverSeveralColumnsGivesWayToTheirOwn() {
    String text = "| 场地 | 价格（元） |\n| 场地 | 白天 | 夜间 |\n| 网球 | 60 | 90 |\n| 羽毛球 | 30 | 50 |";

    assertThat(Packs.told(Packs.table("球馆收费", Map.of(), text)))
        .anyMatch(told -> told.contains("网球") && told.contains("夜间") && told.contains("90元"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "| %Q | quarter of the year |\n| %W | week of the year |\n| %Z | zone by name |",
        "| -q | quiet |\n| -v | version |",
        "| Unix | mod_fork |\n| OS/2 | mod_pool |\n| Windows | mod_nt |"
      })
  void aTableWithoutAHeadIsNotAsked(String text) {
    assertThat(Packs.told(Packs.table("Formats", Map.of(), text))).isEmpty();
  }

  @Test
  void aLegendOfLettersIsNotAsked() {
    assertThat(
            Packs.told(
                Packs.table("Index", Map.of(), "| Code | Meaning |\n| C | Core |\n| M | Module |")))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "If you do so, the guard closes the gate at once.",
        "If the gate sticks, follow the steps below with care.",
        "If the gate sticks, the form is found here."
      })
  void whatPointsElsewhereIsNoPair(String text) {
    assertThat(Packs.told(Packs.passage("clause", "Gate Rules", text, "1. Gate")))
        .noneMatch(told -> told.contains("what applies if") || told.contains("What happens"));
  }

  @Test
  void whoIsSupportedToDoSomethingIsNoThing() {
    assertThat(Packs.told(Packs.passage("clause", "河段条例", "国家鼓励科研人员，开展洄游研究。", "第一条")))
        .noneMatch(told -> told.contains("是否鼓励科研人员？"));
    assertThat(Packs.told(Packs.passage("clause", "河段条例", "国家鼓励建设鱼道，并给予补助。", "第一条")))
        .anyMatch(told -> told.contains("建设鱼道"));
  }

  @Test
  void whatAnOfficeMustAppointIsNotResponsible() {
    assertThat(Packs.told(Packs.passage("clause", "河段条例", "渔政站应当指定专人负责鱼苗投放工作，并公布数量。", "第二条")))
        .noneMatch(told -> told.contains("由谁负责"));
  }

  @Test
  void twoOfOneSideAreToldApartByTheirTurns() {
    List<Pair> pairs =
        Packs.pairs(
            Packs.passage(
                "dialogue",
                null,
                "工程师：您好，机房值班，哪台机柜报警？\n技术支持：三号机柜，温度一直在升。\n工程师：先把备用风扇插上，再把负载移到四号机柜。"));

    assertThat(pairs).hasSize(1);
    assertThat(pairs.get(0).messages().get(0).content()).startsWith("三号机柜");
  }

  @Test
  void aPassageWithoutAPairSaysWhy() {
    DocumentPassage longer = Packs.passage("qa", null, "Q: How?\nA: " + "turn on ".repeat(400));

    assertThat(Packs.RULES.pairs(longer)).isEmpty();
    assertThat(Packs.RULES.reason(longer)).isEqualTo(PairRules.TOO_LONG);
    assertThat(Packs.RULES.reason(Packs.passage("event", null, "x"))).isEqualTo(PairRules.NO_RULE);
  }
}
