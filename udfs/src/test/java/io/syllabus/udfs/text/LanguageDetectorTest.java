package io.syllabus.udfs.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Hello, how can I reset my password? | en",
        "Card declined, why? | en",
        "Refund | en",
        "github.com | en",
        "Mail a@b.com, or c@d.com. | en",
        "See www.acme.com/os/da for e-mail com | en",
        "Qu'est-ce que vous voulez ? | fr",
        "O contrato com a empresa não foi pago. | pt",
        "Zürich | und",
        "请问如何退款 | zh",
        "iPhone 无法连接 | zh",
        "我的 order 什么时候 ship？ | zh",
        "Please call 张三 about the refund of last week | en",
        "パスワードを忘れました | ja",
        "国際電話の料金はいくらですか | ja",
        "비밀번호를 잊었습니다 | ko",
        "Как вернуть деньги? | ru",
        "كيف يمكنني استرداد المال | ar",
        "Wie kann ich mein Passwort zurücksetzen? | de",
        "¿Cómo puedo restablecer mi contraseña? | es",
        "Comment puis-je réinitialiser mon mot de passe ? | fr",
        "Como posso redefinir a minha senha? | pt",
        "Come posso reimpostare la mia password? | it",
        "Hoe kan ik mijn wachtwoord opnieuw instellen? | nl",
        "INFO wsgi [req-3e9b-e7 4d82e a1e c9e] GET /v2/e97d/servers status: 200 | en",
        "WARN SocketClient - EF EF 00 DA 3D DA DA 0D | en",
        "12345 !!! 😀 | und",
        "'' | und"
      })
  void detects(String text, String language) {
    assertThat(LanguageDetector.detect(text)).isEqualTo(language);
  }

  @Test
  void aFewForeignLookingWordsAmongManyOthersAreNoLanguage() {
    String line = "GET HTTP Mozilla compatible Linux Chrome Safari KHTML Gecko Version Mobile ";
    assertThat(LanguageDetector.detect(line.repeat(4) + "da e com")).isEqualTo("en");
  }
}
