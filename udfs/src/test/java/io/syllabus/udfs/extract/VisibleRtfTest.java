package io.syllabus.udfs.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleRtfTest {

  private final Unseen unseen = new Unseen();

  private String visible(String rtf) {
    return new String(VisibleRtf.of(rtf.getBytes(ISO_8859_1), unseen), ISO_8859_1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\\rtf1 Plain \\{text\\} \\u22909?}",
        "{\\rtf1{\\fonttbl{\\f0 Arial;}}a\\b b\\b0 c\\par}",
        "{\\rtf1 {\\v{\\pict 00ff}} {\\*\\x{\\v y}}}",
        "{\\rtf1 \\bin3 \\v }a}",
        "}}}",
        "\\"
      })
  void whatHidesNothingStaysAsItIs(String rtf) {
    assertThat(visible(rtf)).isEqualTo(rtf);
    assertThat(unseen.counts()).isEmpty();
  }

  @Test
  void hiddenCharactersLeaveToTheEndOfTheirGroup() {
    assertThat(visible("{\\rtf1 A{\\v secret}B}")).isEqualTo("{\\rtf1 A{\\v }B}");
    assertThat(unseen.counts()).isEqualTo(Map.of("hidden", 6));
  }

  @Test
  void hidingEndsWithZeroOrPlain() {
    assertThat(visible("{A\\v b\\v0 C\\v d\\plain E}")).isEqualTo("{A\\v \\v0 C\\v \\plain E}");
  }

  @Test
  void struckOutCharactersLeave() {
    assertThat(visible("{Pay in {\\deleted sixty }ten days}"))
        .isEqualTo("{Pay in {\\deleted }ten days}");
    assertThat(unseen.counts()).isEqualTo(Map.of("deleted", 5));
  }

  @Test
  void bytesAndNumbersOfCharactersCountAsWhatTheyMean() {
    visible("{\\ansicpg936 {\\v \\'b5\\'d7\\'bc\\'db}{\\v\\u24213?\\u20215?}}");
    assertThat(unseen.counts()).isEqualTo(Map.of("hidden", 4));
  }

  private static final String COLOURS =
      "{\\rtf1{\\colortbl;\\red255\\green255\\blue255;\\red0\\green0\\blue128;}";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\\cf1 secret}",
        "{\\fs2 secret}",
        "\\cf1 secret\\cf0 ",
        "{\\highlight2\\cf2 secret}",
        "{\\cbpat2\\cf1\\pard secret}",
        "{\\clcbpat2\\cf1\\trowd secret}"
      })
  void lettersOfTheColourOfTheirGroundOrTooSmallLeave(String rtf) {
    assertThat(visible(COLOURS + rtf + "}")).isEqualTo(COLOURS + rtf.replace("secret", "") + "}");
    assertThat(unseen.counts()).isEqualTo(Map.of("hidden", 6));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\\cf2 said}",
        "{\\cf0 said}",
        "{\\cf9 said}",
        "{\\fs said}",
        "{\\fs14 said}",
        "{\\cf1\\plain said}",
        "{\\highlight2\\cf1 said}",
        "{\\cbpat2\\cf1 said}",
        "{\\trowd\\clcbpat2\\cf1 said}",
        "{\\shading5000\\cf1 said}",
        "{\\shp{\\cf1 said}}"
      })
  void lettersOnAnotherGroundStay(String rtf) {
    assertThat(visible(COLOURS + rtf + "}")).isEqualTo(COLOURS + rtf + "}");
    assertThat(unseen.counts()).isEmpty();
  }

  @Test
  void brokenRichTextIsFilteredWithoutAnError() {
    Random random = new Random(7);
    byte[] sample =
        "{\\rtf1\\ansicpg936{\\colortbl;\\red255;}A{\\cf1\\v \\'b5\\'d7}\\u-10179?{\\*\\x \\bin5 abcde}\\uc2\\deleted z}"
            .getBytes(ISO_8859_1);
    for (int i = 0; i < 5000; i++) {
      byte[] rtf = sample.clone();
      byte[] cut = Arrays.copyOf(rtf, random.nextInt(rtf.length));
      assertThatCode(() -> VisibleRtf.of(cut, new Unseen())).doesNotThrowAnyException();
      for (int n = random.nextInt(4); n >= 0; n--) {
        rtf[random.nextInt(rtf.length)] = sample[random.nextInt(sample.length)];
      }
      assertThatCode(() -> VisibleRtf.of(rtf, new Unseen())).doesNotThrowAnyException();
    }
  }

  @Test
  void theReaderSeesTheRest() throws Exception {
    byte[] rtf =
        "{\\rtf1\\ansi\\pard Open at nine.{\\v Floor price 6.} Closed on Sunday.\\par}"
            .getBytes(ISO_8859_1);
    assertThat(OfficeParts.read(rtf).text()).isEqualTo("Open at nine. Closed on Sunday.");
  }
}
