package io.syllabus.udfs.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.text.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProseTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "甲方应当在收到货物以后\\n十日内付款。|甲方应当在收到货物以后十日内付款。",
        "年满十六岁的近亲属可以申领16\\n周岁的附属卡。|年满十六岁的近亲属可以申领16周岁的附属卡。",
        "The Supplier shall deliver the\\ngoods.|The Supplier shall deliver the goods.",
        "The Supplier shall deliver all:\\n"
            + "(a) goods;\\n"
            + "(b) papers.|The Supplier shall deliver all:\\n"
            + "(a) goods;\\n"
            + "(b) papers.",
        "May 2025\\nThe charge is due.|May 2025\\nThe charge is due.",
        "See the **[terms](/t)** of _use_ and `code`.|See the terms of use and code.",
        "* one\\n* two|* one\\n* two",
        "snake_case_name and 2*3|snake_case_name and 23",
        "甲方：启元公司\\n乙方：东岚公司|甲方：启元公司\\n乙方：东岚公司"
      })
  void readsAsAPersonWould(String text, String read) {
    assertThat(new Prose(text.replace("\\n", "\n"), 0).text()).isEqualTo(read.replace("\\n", "\n"));
  }

  @Test
  void evidencePointsIntoTheText() {
    String text = "3.1 😊甲方付款。\n\n**乙方**应当在货物到达以后\n交货。";
    Prose prose = new Prose(text, 4);
    AnswerStatement last = prose.statements().get(1);

    assertThat(last.text()).isEqualTo("乙方应当在货物到达以后交货。");
    Span evidence = prose.evidence(last.start(), last.end());
    assertThat(evidence).isEqualTo(new Span(14, 31));
  }
}
