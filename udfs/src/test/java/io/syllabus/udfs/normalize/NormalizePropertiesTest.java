package io.syllabus.udfs.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What must hold for any text: edits give the output, order, no overlap, idempotence. */
class NormalizePropertiesTest {
  private static final List<String> PARTS =
      List.of(
          "a",
          "refund",
          "implemen-",
          "tation",
          "Why",
          "甲方",
          "请问",
          "退款",
          "國",
          "乾",
          "百分之",
          "五",
          "十二",
          "二〇二五年",
          "三十日",
          "第",
          "条",
          "５",
          "％",
          "%",
          "Ａ",
          "：",
          ":",
          "，",
          ",",
          "。",
          ".",
          "？",
          "?",
          "！",
          "!",
          "（",
          "）",
          "(",
          ")",
          "\"",
          "“",
          "”",
          "‘",
          "’",
          "「",
          "」",
          " ",
          "  ",
          "　",
          "\t",
          "\n",
          "\n\n",
          "\r\n",
          "\u2028",
          "\u200B",
          "\u200D",
          "\u200C",
          "\uFEFF",
          "\u0301",
          "\u0327",
          "e",
          "각",
          "\u1100",
          "\u1161",
          "\u11A8",
          "\uD83D",
          "\uDE00",
          "😀",
          "👩",
          "\uDB40\uDC67",
          "🏴",
          "の",
          "```",
          "\n```\n",
          "# ",
          "- ",
          "| ",
          "|",
          "Q: ",
          "客户：",
          "1. ",
          "...",
          "…",
          "-",
          "---",
          "=",
          "\u0000",
          "\u0085",
          "\uF900",
          "ﬁ",
          "²",
          "the rent of every month is to be paid early and",
          "出租方应当在合同生效之日起向承租方交付房屋并保证使用",
          "「",
          "『",
          "~",
          "１：２",
          "，，",
          "??",
          "\u00A0",
          "\u0344",
          "\u0958");

  private final TextNormalizer normalizer = new TextNormalizer(Confs.all());

  @Test
  void holdForAnyText() {
    Random random = new Random(31);
    for (int trial = 0; trial < 20_000; trial++) {
      check(text(random));
    }
  }

  @Test
  void holdForRandomCharacters() {
    Random random = new Random(37);
    for (int trial = 0; trial < 5_000; trial++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(40);
      for (int i = 0; i < length; i++) {
        text.append((char) random.nextInt(0x10000));
      }
      check(text.toString());
    }
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int length = random.nextInt(25);
    for (int i = 0; i < length; i++) {
      text.append(PARTS.get(random.nextInt(PARTS.size())));
    }
    return text.toString();
  }

  private void check(String text) {
    NormalizedText normalized = normalizer.normalize(text);
    assertThat(applied(text, normalized.edits())).as(escaped(text)).isEqualTo(normalized.text());
    assertThat(normalizer.normalize(normalized.text()).edits())
        .as("%s gave %s", escaped(text), escaped(normalized.text()))
        .isEmpty();
  }

  private static String applied(String text, List<Edit> edits) {
    int[] codePoints = text.codePoints().toArray();
    StringBuilder result = new StringBuilder();
    int at = 0;
    for (Edit edit : edits) {
      assertThat(edit.start()).isGreaterThanOrEqualTo(at);
      assertThat(edit.end()).isGreaterThanOrEqualTo(edit.start());
      result.append(new String(codePoints, at, edit.start() - at)).append(edit.replacement());
      at = edit.end();
    }
    return result.append(new String(codePoints, at, codePoints.length - at)).toString();
  }

  private static String escaped(String text) {
    List<String> units = new ArrayList<>();
    text.chars()
        .forEach(c -> units.add(c < 0x7F && c >= ' ' ? "" + (char) c : "\\u%04X".formatted(c)));
    return String.join("", units);
  }
}
