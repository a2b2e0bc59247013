package io.syllabus.udfs.segment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkerGrammarTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "第一条 定义|ARTICLE|第一条|定义",
        "第 十 二 条 费用|ARTICLE|第 十 二 条|费用",
        "第1.2条 价款|ARTICLE|第1.2条|价款",
        "第三条之一 税|ARTICLE|第三条之一|税",
        "第三章 付款|CHAPTER|第三章|付款",
        "第二节 交付|SECTION_OF_CHAPTER|第二节|交付",
        "第一部分 总则|PART|第一部分|总则",
        "附件一：技术规格|SCHEDULE|附件一|技术规格",
        "一、总体情况|HAN|一|总体情况",
        "壹、主席報告|FORMAL_HAN|壹|主席報告",
        "拾貳、散會|FORMAL_HAN|拾貳|散會",
        "（三）培训|HAN_IN_BRACKETS|（三）|培训",
        "1、设备|DECIMAL|1|设备",
        "3.1本合同|DECIMAL|3.1|本合同",
        "3.1.2 The fee|DECIMAL|3.1.2|The fee",
        "**10.2** Either party|DECIMAL|10.2|Either party",
        "(2) the goods|DIGIT_IN_BRACKETS|(2)|the goods",
        "②交付|CIRCLED|②|交付",
        "(b) expenses|LETTER|(b)|expenses",
        "(ii) receipts|ROMAN|(ii)|receipts",
        "IV. Payment|CAPITAL_ROMAN|IV|Payment",
        "B. Accounts|CAPITAL|B|Accounts",
        "Article IX Term|ARTICLE|Article IX|Term",
        "SECTION 2.3: Fees|NAMED_SECTION|SECTION 2.3|Fees",
        "Clause 7 Liability|NAMED_CLAUSE|Clause 7|Liability",
        "Schedule A|SCHEDULE|Schedule A|''",
        "§ 5 Warranty|NAMED_SECTION|§ 5|Warranty"
      })
  void readsNumbers(String line, Scheme scheme, String label, String rest) {
    assertThat(MarkerGrammar.readings(line))
        .anySatisfy(
            marker -> {
              assertThat(marker.scheme()).isEqualTo(scheme);
              assertThat(marker.label()).isEqualTo(label);
              assertThat(marker.rest()).isEqualTo(rest);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2023.5.1起生效",
        "2025.8 采购计划",
        "1.5 million pounds",
        "4.5% per year",
        "3.5万元以上",
        "0.5 mm",
        "12 employees",
        "010-5550",
        "192.168.1.1",
        "第三条规定的方式",
        "第三条、第四条",
        "第五条所述设备",
        "第九条中的期限",
        "Section 2.3 of this Agreement",
        "Section 1.1 for accidents",
        "Article 5 shall apply",
        "Schedule A to this Agreement",
        "Article 5, Article 6",
        "part of the goods",
        "（一）、（二）",
        "第三方",
        "A man",
        "(e.g. this)"
      })
  void refusesWhatOnlyLooksLikeOne(String line) {
    assertThat(MarkerGrammar.readings(line)).isEmpty();
  }

  @Test
  void letterAndRomanNumberAreBothPossible() {
    assertThat(MarkerGrammar.readings("(i) first"))
        .extracting(Marker::scheme)
        .containsExactly(Scheme.ROMAN, Scheme.LETTER);
  }

  @Test
  void headingsNeedNoDot() {
    assertThat(MarkerGrammar.ofHeading("1 安全要求"))
        .hasValueSatisfying(marker -> assertThat(marker.label()).isEqualTo("1"));
    assertThat(MarkerGrammar.readings("1 安全要求")).isEmpty();
  }

  @Test
  void valuesCount() {
    assertThat(Numerals.of("十二")).isEqualTo(12);
    assertThat(Numerals.of("一百零三")).isEqualTo(103);
    assertThat(Numerals.of("二十")).isEqualTo(20);
    assertThat(Numerals.of("１２")).isEqualTo(12);
    assertThat(Numerals.of("x")).isZero();
    assertThat(Numerals.ofRoman("XIV")).isEqualTo(14);
    assertThat(Numerals.ofRoman("iiii")).isZero();
    assertThat(Numerals.ofLetter("C")).isEqualTo(3);
  }
}
