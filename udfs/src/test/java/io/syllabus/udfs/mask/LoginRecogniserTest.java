package io.syllabus.udfs.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts, files and folders that are called after a person. */
class LoginRecogniserTest {
  private static final PiiMasker MASKER = Masks.style("label");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "User ⟦ACCOUNT_ID jane.whitcombe⟧ logged in.",
        "附件见⟦ACCOUNT_ID Marta_Kowalska⟧_CV.pdf",
        "C:\\Users\\⟦ACCOUNT_ID bjorn.olsen⟧\\offer.docx",
        "telegram: ⟦ACCOUNT_ID @kofi_m_84⟧",
        "我的威信号：⟦ACCOUNT_ID chen_yu1990⟧，备注",
        "扣扣 ⟦ACCOUNT_ID 2847561930⟧ 在线",
        "Skype: ⟦ACCOUNT_ID maria.lopez_7⟧",
        "{\"wechat\":\"⟦ACCOUNT_ID wxid_b7719mei⟧\"}"
      })
  void logins(String marked) {
    MarkedText text = MarkedText.of(marked);
    assertThat(text.found(MASKER)).as(marked).isEqualTo(text.truth());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "import java.util.List; grace.period = 5; node.js",
        "Run /home/user/setup.sh as root",
        "Install @angular/core and use @Override on the account class."
      })
  void code(String marked) {
    MarkedText text = MarkedText.of(marked);
    assertThat(text.found(MASKER)).as(marked).isEqualTo(text.truth());
  }
}
