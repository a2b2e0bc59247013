package io.syllabus.udfs.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.chat.Message;
import io.syllabus.udfs.text.Span;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PairPropertiesTest {
  private static final String[] BITS = {
    "“设备”是指",
    "甲方应当",
    "乙方迟延交货的，",
    "自签字之日起",
    "10日内",
    "支付违约金",
    "0.1%",
    "。",
    "；",
    "：",
    "\n",
    "\n\n",
    "3.1 ",
    "第一条 ",
    "The Supplier shall ",
    "If it fails, ",
    "\"Fee\" means ",
    "within 3 days",
    ". ",
    "| a | b |\n",
    "| 1 | 2元 |",
    "Q: ",
    "\nA: ",
    "客户：",
    "客服: ",
    "<PERSON>",
    "😊",
    "\uD83D",
    "\u0000",
    "**",
    "[x](y)",
    "_",
    "1. ",
    "(a) ",
    " ",
    "{document}",
    "$1",
    "\\",
    "cause: ",
    "2025-01-01 10:00:00 ERROR [x] ",
    "\n  resolution: "
  };

  /** What a reader sees in both, so that joined lines and Markdown do not matter. */
  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static String evidence(DocumentPassage passage, Span span) {
    String text = passage.text();
    int start = text.offsetByCodePoints(0, span.start());
    return text.substring(start, text.offsetByCodePoints(start, span.length()));
  }

  private static void check(DocumentPassage passage, Pair pair) {
    List<Message> messages = pair.messages();
    assertThat(messages.get(0).role()).isEqualTo(Message.USER);
    assertThat(messages.get(messages.size() - 1).role()).isEqualTo(Message.ASSISTANT);
    String links = "\\]\\([^)\\s]*\\)";
    String support = letters(evidence(passage, pair.evidence()).replaceAll(links, ""));
    boolean ownWords = !pair.rule().matches("report/table|log/.*|dialogue/.*");
    for (Message message : messages) {
      assertThat(message.content()).isNotBlank();
      if (ownWords && message.role().equals(Message.ASSISTANT) && messages.size() == 2) {
        assertThat(support).contains(letters(message.content()));
      }
    }
  }

  @Test
  void answersStandInTheTextWhateverItSays() {
    Random random = new Random(11);
    List<String> kinds = List.of("clause", "section", "table", "qa", "dialogue", "event");
    int pairs = 0;
    for (int i = 0; i < 8000; i++) {
      StringBuilder text = new StringBuilder();
      for (int bits = random.nextInt(24); bits > 0; bits--) {
        text.append(BITS[random.nextInt(BITS.length)]);
      }
      String kind = kinds.get(random.nextInt(kinds.size()));
      DocumentPassage passage =
          new DocumentPassage(
              kind,
              List.of("第三条 付款", "3.1"),
              text.toString(),
              null,
              Map.of(),
              null,
              "采购$1合同",
              null);
      List<Pair> made = Packs.pairs(passage);
      made.forEach(pair -> check(passage, pair));
      assertThat(Packs.pairs(passage)).isEqualTo(made);
      pairs += made.size();
    }
    assertThat(pairs).isGreaterThan(200); // or the test proves nothing
  }

  @Test
  void longTextsEndSoon() {
    for (String bit :
        List.of(
            "甲方应当自",
            "The Supplier shall deliver ",
            "“a",
            "| a ",
            "客户：a\n",
            "Q: a\n",
            "如果的，",
            "[",
            "的，")) {
      for (String kind : List.of("clause", "section", "table", "qa", "dialogue", "event")) {
        Packs.pairs(Packs.passage(kind, "采购合同", bit.repeat(20_000 / bit.length()), "3.1"));
      }
    }
  }
}
