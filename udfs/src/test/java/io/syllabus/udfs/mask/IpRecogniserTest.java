package io.syllabus.udfs.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Four numbers with stops: an address, or a version of software. */
class IpRecogniserTest {
  private static final PiiMasker MASKER = Masks.style("label");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The gateway answers at ⟦IP_ADDRESS 192.168.7.20⟧.",
        "打印机的 IP 是 ⟦IP_ADDRESS 10.8.0.45⟧。",
        "Update the record for host ⟦IP_ADDRESS 172.16.4.9⟧.",
        "安装完成后访问服务器 ⟦IP_ADDRESS 192.168.3.77⟧"
      })
  void addresses(String marked) {
    MarkedText text = MarkedText.of(marked);
    assertThat(text.found(MASKER)).as(marked).isEqualTo(text.truth());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Update the firmware to 10.2.0.31 before you start.",
        "请先将驱动程序升级至 8.1.2.77 版。",
        "It needs runtime 17.0.9.11 or later.",
        "补丁 6.3.0.12 修复了登录问题。"
      })
  void versions(String marked) {
    MarkedText text = MarkedText.of(marked);
    assertThat(text.found(MASKER)).as(marked).isEqualTo(text.truth());
  }
}
