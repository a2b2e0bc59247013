package io.syllabus.udfs.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathElementTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "第三章 付款|第三章|付款",
        "3. Payment|3|Payment",
        "3.1|3.1|''",
        "一、总体情况|一|总体情况",
        "1 安全要求|1|安全要求",
        "**B.** Accounts|B|Accounts",
        "附件一：技术规格|附件一|技术规格",
        "Overview|''|Overview"
      })
  void tellsNumberFromName(String heading, String number, String name) {
    assertThat(PathElement.of(heading)).isEqualTo(new PathElement(number, name));
  }

  @Test
  void findsTheNumberOfAClauseInItsText() {
    assertThat(PathElement.numberLength("3.1 甲方应当", List.of("第三条", "3.1"))).isEqualTo(4);
    assertThat(PathElement.numberLength("**10.2**\tEither party", List.of("10.2"))).isEqualTo(9);
    assertThat(PathElement.numberLength("第八条：付款", List.of("第八条"))).isEqualTo(4);
    assertThat(PathElement.numberLength("3.2 甲方", List.of("3.1"))).isZero();
    assertThat(PathElement.numberLength("甲方应当", List.of())).isZero();
  }
}
