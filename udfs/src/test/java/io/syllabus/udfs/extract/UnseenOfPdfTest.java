package io.syllabus.udfs.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.extract.OfficeParts.Read;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnseenOfPdfTest {

  /** In the middle of a page of 600 by 800 points. */
  private static final String TEXT = " BT /F 20 Tf 250 400 Td (Letters) Tj ET ";

  private static final String WHITE = " 1 g" + TEXT;

  private static Read read(String... pages) throws Exception {
    return OfficeParts.read(DrawnPdf.of(pages));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1 g" + TEXT,
        "0 0 1 rg 0 0 600 800 re f" + TEXT,
        "0 0 0 rg 0 0 600 800 re 100 100 400 600 re f* 1 g" + TEXT, // the hole of a frame
        "0 0 0 0 k" + TEXT,
      })
  void lettersOfTheColourOfTheirGroundLeave(String page) throws Exception {
    assertThat(read(page)).isEqualTo(new Read("", Map.of("hidden", 7)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/Pattern cs /P scn 0 0 600 800 re f",
        "/S sh",
        "q 600 0 0 800 0 0 cm /I Do Q",
        "/G Do",
        "q /HALF gs /G Do Q",
        "q /MASK gs 0 g 0 0 600 800 re f Q",
        "q /HALF gs 0 g 0 0 600 800 re f Q",
        "20 w 200 407 m 400 407 l S", // a line as broad as the letters
        "50 400 m 50 700 500 700 500 400 c 500 100 50 100 50 400 c f", // past the line of its ends
        "0 0 m 0 500 600 500 y 600 0 l f",
        "0 0 m 0 800 l 600 800 l 600 0 l 0 800 m 600 0 l W n 0 g 0 0 600 800 re f"
      })
  void whiteLettersOnWhatIsNotWhiteStay(String ground) throws Exception {
    assertThat(read(ground + WHITE)).isEqualTo(new Read("Letters", Map.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0 g 0 0 600 800 re 100 100 400 600 re f*", // in the hole of a frame
        "q 0 0 m 600 0 l 0 350 l h W n 0 0 600 800 re f Q", // beside what a clip lets through
      })
  void blackLettersBesideWhatIsBlackStay(String ground) throws Exception {
    assertThat(read(ground + " 0 g" + TEXT)).isEqualTo(new Read("Letters", Map.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 Tr 1 g 0 G", "2 Tr /HALF gs 1 g 0 G", "150 Tz", "5 Ts", "/MASK gs"})
  void whatTextStateDoesNotHideStays(String state) throws Exception {
    assertThat(read(state + TEXT)).isEqualTo(new Read("Letters", Map.of()));
  }

  @Test
  void lettersThatAreCoveredLaterLeave() throws Exception {
    assertThat(read(TEXT + "1 g 200 380 200 60 re f").unseen()).isEqualTo(Map.of("unreadable", 7));
    assertThat(read(TEXT + "1 g 0 0 600 800 re 200 380 200 60 re f*").text()).isEqualTo("Letters");
  }

  private static final String[] OPERATORS = {
    "# Tr",
    "# Tz",
    "# Ts",
    "# Tc",
    "# Tw",
    "# TL",
    "/F # Tf",
    "# # Td",
    "# # TD",
    "T*",
    "BT",
    "ET",
    "(x) Tj",
    "[(x) # (x)] TJ",
    "(x) '",
    "# # (x) \"",
    "# 0 0 # # # Tm",
    "q",
    "Q",
    "# g",
    "# # # rg",
    "# # # # k",
    "/P scn",
    "/Pattern cs",
    "/DeviceRGB cs",
    "# sc",
    "# w",
    "# # m",
    "# # l",
    "# # # # # # c",
    "# # # # v",
    "# # # # y",
    "# # # # re",
    "h",
    "f",
    "f*",
    "B",
    "b*",
    "S",
    "s",
    "n",
    "W",
    "W*",
    "/HALF gs",
    "/MASK gs",
    "/I Do",
    "/G Do",
    "/S sh",
    "EMC",
    "/OC /None BDC",
    "/Span BMC",
    "1 0 0 1 # -20 cm"
  };

  private static final String[] NUMBERS = {"0", "1", "-1", "0.5", "3", "7", "99", "250", "-1e9"};

  /** Operators of which some lack operands; their paths end below the height of 400. */
  private static String random(Random random) {
    StringBuilder page = new StringBuilder();
    for (int n = random.nextInt(60); n >= 0; n--) {
      for (String token : OPERATORS[random.nextInt(OPERATORS.length)].split(" ", -1)) {
        if (random.nextInt(40) > 0) {
          page.append(token.equals("#") ? NUMBERS[random.nextInt(NUMBERS.length)] : token);
          page.append(' ');
        }
      }
    }
    return page.toString();
  }

  /** In the worker, which ends what hangs; its answer then is a failure. */
  @Test
  void anyTextStateIsReadAndLeavesPlainLettersAsTheyAre() throws Exception {
    String plain = "BT /F 12 Tf 50 780 Td (%s) Tj ET ";
    for (int seed = 0; seed < 150; seed++) {
      String junk = random(new Random(seed));
      byte[] pdf = DrawnPdf.of(plain.formatted("First letters") + junk, plain.formatted("Others"));
      assertThat(SharedExtractor.first("a.pdf", pdf).pages())
          .as(junk)
          .satisfiesExactly(
              page -> assertThat(page.text()).contains("First letters"),
              page -> assertThat(page).isEqualTo(Page.of(2, "Others").withAside(page.aside())));
    }
  }
}
