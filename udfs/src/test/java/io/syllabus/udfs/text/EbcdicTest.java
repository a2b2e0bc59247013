package io.syllabus.udfs.text;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EbcdicTest {

  private static final String TEXT = "The account is closed on 30 June.\nFees are due before.";

  @ParameterizedTest
  @ValueSource(strings = {"IBM500", "IBM037", "IBM1047", "IBM273"})
  void aTextOfAMainframeIsReadByItsLettersAndBlanks(String charset) {
    byte[] bytes = TEXT.getBytes(Charset.forName(charset));
    assertThat(TextEncoding.decode(bytes, TextEncoding.of(bytes))).isEqualTo(TEXT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030", "Big5", "windows-31j", "x-windows-949", "UTF-16LE"})
  void noOtherTextIsTakenForOne(String charset) {
    String text = TEXT + "押金一万元，账户已关闭。@ñßñ@ 計算書 계좌가 해지되었습니다 café".repeat(3);
    assertThat(Ebcdic.is(text.getBytes(Charset.forName(charset)))).isFalse();
  }

  @Test
  void anyBytesAreNone() {
    byte[] bytes = new byte[4000];
    new Random(7).nextBytes(bytes);
    assertThat(Ebcdic.is(bytes)).isFalse();
    assertThat(Ebcdic.is("éèà@êñ@çàç@éèà@êñ@çàç@".getBytes(ISO_8859_1))).isFalse();
    assertThat(Ebcdic.is("a".getBytes(UTF_8))).isFalse();
  }
}
