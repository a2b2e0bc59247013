package io.syllabus.udfs.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Deliveries. The Vendor shall ship every order within five working days of the order.",
        "7.2 Each Member will keep its own books; the Treasurer may inspect them.",
        "“Depot” means a building that the Carrier uses to store goods.",
        "(b) the Tenant has paid all sums that are due under this Lease;",
        "第七条 承运人应当在收到货物之日起三日内将货物交付收货人。",
        "（二）擅自改变房屋承重结构或者将房屋转租给第三人的；"
      })
  void whatSaysSomethingIsNoHeading(String text) {
    assertThat(HeadingText.isStatement(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Deliveries",
        "9.5 Exclusions.",
        "How long may a carrier keep goods that nobody has asked for in its depot, and what does it cost?",
        "Terms and Conditions of Carriage of Goods by Road and Rail",
        "第二章 运输合同",
        "承运人未按约定时间交付货物的，收货人可以向谁主张赔偿？"
      })
  void titlesAndQuestionsAreHeadings(String text) {
    assertThat(HeadingText.isStatement(text)).isFalse();
  }

  @Test
  void aLongTextIsNoHeadingWhateverItsEnd() {
    assertThat(HeadingText.isStatement("the carrier and ".repeat(9) + "the sender")).isTrue();
    assertThat(HeadingText.isStatement("承运人和托运人".repeat(9))).isTrue();
  }
}
