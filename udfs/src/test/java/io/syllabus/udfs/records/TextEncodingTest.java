package io.syllabus.udfs.records;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syllabus.udfs.text.TextEncoding;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextEncodingTest {

  private static final String CHINESE = "问题,答案\n怎么退款？,七天之内可以申请退款。\n";
  private static final List<String> READ = List.of("Q: 怎么退款？\nA: 七天之内可以申请退款。");

  private static List<String> read(byte[] bytes) {
    return Reads.texts(Reads.read(Reads.conf("faq"), "a.csv", bytes));
  }

  @Test
  void theUsualEncodingsOfChineseAreTold() {
    for (Charset charset : List.of(UTF_8, Reads.GB18030, UTF_16LE, UTF_16BE)) {
      assertThat(read(CHINESE.getBytes(charset))).as(charset.name()).isEqualTo(READ);
    }
  }

  @Test
  void byteOrderMarksAreNoText() {
    for (Charset charset : List.of(UTF_8, UTF_16LE, UTF_16BE)) {
      assertThat(read(("\uFEFF" + CHINESE).getBytes(charset))).as(charset.name()).isEqualTo(READ);
    }
  }

  @Test
  void theFormOfFourBytesIsTold() {
    for (String name : List.of("UTF-32LE", "UTF-32BE")) {
      Charset charset = Charset.forName(name);
      assertThat(read(CHINESE.getBytes(charset))).as(name).isEqualTo(READ);
      assertThat(read(("\uFEFF" + CHINESE).getBytes(charset))).as(name).isEqualTo(READ);
    }
    byte[] latin = "question,answer\nWhy?,No\n".getBytes(UTF_16LE);
    assertThat(read(latin)).containsExactly("Q: Why?\nA: No");
  }

  @Test
  void cyrillicOfDosIsTold() {
    String russian = "Однажды, в студёную зимнюю пору, я из лесу вышел; был сильный мороз.";
    byte[] bytes = russian.getBytes(Charset.forName("IBM866"));
    assertThat(TextEncoding.of(bytes)).isEqualTo(Charset.forName("IBM866"));
  }

  @Test
  void westernAccentsAreTold() {
    byte[] bytes =
        "question,answer\nCafé à l’hôtel ?,Oui\n".replace('’', '\'').getBytes(ISO_8859_1);
    assertThat(read(bytes)).containsExactly("Q: Café à l'hôtel ?\nA: Oui");
  }

  @Test
  void aBrokenByteCostsItsRecordAlone() {
    byte[] bytes = (CHINESE + "坏,x\n" + CHINESE.split("\n", -1)[1]).getBytes(UTF_8);
    int broken = new String(bytes, ISO_8859_1).indexOf(new String("坏".getBytes(UTF_8), ISO_8859_1));
    bytes[broken] = (byte) 0xFF;
    Records read = Reads.read(Reads.conf("faq"), "a.csv", bytes);
    assertThat(Reads.texts(read)).containsExactly(READ.get(0), READ.get(0));
    assertThat(read.bad())
        .containsExactly(new BadRecord(3, "it holds bytes that its encoding does not know"));
  }

  @Test
  void aCharacterCutOffAtTheEndTellsNothing() {
    byte[] whole = "ab问".getBytes(UTF_8);
    assertThat(TextEncoding.of(Arrays.copyOf(whole, whole.length - 1))).isEqualTo(UTF_8);
  }

  @Test
  void theRecipesEncodingIsTaken() {
    byte[] bytes = "問題,答案\n退款,七天之內\n".getBytes(Charset.forName("Big5"));
    RecordConf conf = new RecordConf("faq", "Big5", Map.of("question", "問題"));
    assertThat(Reads.texts(Reads.read(conf, "a.csv", bytes))).containsExactly("Q: 退款\nA: 七天之內");
  }

  @Test
  void anEncodingThatNobodyKnowsIsRefused() {
    assertThatThrownBy(() -> new RecordConf("faq", "GB-9", Map.of()))
        .hasMessage("Cannot use encoding=GB-9: this Java knows no such charset");
  }

  @Test
  void aKindWithoutRecordsIsRefused() {
    assertThatThrownBy(() -> new RecordConf("document", "", Map.of()))
        .hasMessage(
            "Cannot read records of kind document: must be one of [dialogue, faq, feedback, log]");
  }

  @Test
  void anyBytesAreTold() {
    Random random = new Random(1);
    for (int i = 0; i < 500; i++) {
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      assertThat(TextEncoding.decode(bytes, TextEncoding.of(bytes))).isNotNull();
    }
  }
}
