package io.syllabus.udfs.normalize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NormalizeConfTest {
  @Test
  void anUnknownFormIsRefused() {
    assertThatThrownBy(() -> new NormalizeConf("keep", "keep", "modern", "keep", "keep", "keep"))
        .hasMessage(
            "Cannot use normalize.script=modern: must be keep or simplified or traditional");
  }

  @Test
  void keepKeepsEverythingButBrokenCharactersAndSpaces() {
    String text = "請問：５％，「好」？？\n第三天  到";
    assertThat(new TextNormalizer(Confs.none()).normalize(text).text())
        .isEqualTo("請問：５％，「好」？？\n第三天 到");
  }

  @Test
  void traditionalIsTheOtherWay() {
    NormalizeConf conf = new NormalizeConf("keep", "keep", "traditional", "keep", "keep", "keep");
    assertThat(new TextNormalizer(conf).normalize("请问如何退款").text()).isEqualTo("請問如何退款");
  }
}
