package io.syllabus.udfs.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KnownNamesTest {
  private static final PiiMasker MASKER = Masks.style("label");

  private static String masked(String text, String... others) {
    KnownNames known = KnownNames.NONE;
    for (String other : others) {
      known = known.with(MASKER.names(other));
    }
    return MASKER.mask(text, new MaskContext("", known)).text();
  }

  @Test
  void aSureNameIsOneInTheWholeDocument() {
    assertThat(masked("2.1 穆学奎应于三十日内完成培训。", "姓名：穆学奎，性别：男。")).isEqualTo("2.1 <PERSON>应于三十日内完成培训。");
    assertThat(masked("Brandvold returns the laptop.", "Employee: Sunniva Brandvold"))
        .isEqualTo("<PERSON> returns the laptop.");
  }

  @Test
  void aShortFormIsTheOrganisation() {
    assertThat(masked("货物由云帆科技安装。", "甲方：深河市云帆科技有限公司（以下简称“云帆科技”）"))
        .isEqualTo("货物由<ORGANIZATION>安装。");
    assertThat(masked("The Buyer pays.", "Solvane Logistics GmbH (\"the Buyer\")"))
        .isEqualTo("The Buyer pays.");
  }

  @Test
  void anOrdinaryWordIsNoName() {
    assertThat(masked("双方应公平协商，平台不承担责任。", "联系人：王平")).isEqualTo("双方应公平协商，平台不承担责任。");
  }

  @Test
  void theOrderOfTextsDecidesNothing() {
    KnownNames left = new KnownNames(List.of("a", "c"), List.of("x"), List.of());
    KnownNames right = new KnownNames(List.of("b"), List.of(), List.of("s"));

    assertThat(left.with(right)).isEqualTo(right.with(left));
    assertThat(left.with(right).people()).containsExactly("a", "b", "c");
  }

  @Test
  void isBounded() {
    List<String> many = IntStream.range(0, 5_000).mapToObj("%05d"::formatted).toList();
    KnownNames all = KnownNames.of(many, List.of(), List.of());

    assertThat(all.with(new KnownNames(List.of("x"), List.of(), List.of())).people())
        .hasSize(2_000);
    assertThat(all).hasToString("KnownNames[2000 people, 0 organisations]");
  }
}
