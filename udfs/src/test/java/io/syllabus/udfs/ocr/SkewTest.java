package io.syllabus.udfs.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SkewTest {

  private static final BufferedImage LEVEL = Sheets.lines(600, 800);

  @ParameterizedTest
  @ValueSource(doubles = {-12, -7, -1.3, 0, 0.6, 3, 14})
  void turningByTheSkewSetsALeaningPageLevel(double lean) {
    double degrees = Skew.of(GreyPage.turned(LEVEL, lean)).degrees();
    assertThat(degrees).isCloseTo(-lean, within(0.3));
  }

  @Test
  void aBlankPageHasNoInk() {
    assertThat(Skew.of(Sheets.white(300, 200)).isBlank()).isTrue();
    assertThat(Skew.of(LEVEL).isBlank()).isFalse();
  }

  @Test
  void aPageOnItsSideIsSharpAlongTheOtherWay() {
    Skew upright = Skew.of(LEVEL);
    Skew side = Skew.of(GreyPage.quarters(LEVEL, 1));
    assertThat(upright.sharpness(0)).isGreaterThan(upright.quarter().sharpness(0));
    assertThat(side.quarter().sharpness(0)).isGreaterThan(side.sharpness(0));
  }

  @Test
  void imagesOfAFewPixelsStopNothing() {
    for (int width = 1; width < 5; width++) {
      BufferedImage tiny = Sheets.white(width, 1);
      GreyPage.pixels(tiny)[0] = 0;
      assertThat(Skew.of(tiny).degrees()).isBetween(-16.0, 16.0);
    }
  }

  @Test
  void inkIsWhatIsDark() {
    BufferedImage image = Sheets.white(20, 10);
    GreyPage.pixels(image)[3 * 20 + 7] = 0;
    Ink ink = Ink.of(image, 1);
    assertThat(ink.xs()).containsExactly(7);
    assertThat(ink.ys()).containsExactly(3);
  }

  @Test
  void smallerInkLiesWhereTheLargerWas() {
    BufferedImage image = Sheets.white(20, 10);
    for (int y = 4; y < 6; y++) {
      GreyPage.pixels(image)[y * 20 + 8] = 0;
      GreyPage.pixels(image)[y * 20 + 9] = 0;
    }
    Ink ink = Ink.of(image, 0.5);
    assertThat(ink.width()).isEqualTo(10);
    assertThat(ink.xs()).containsExactly(4);
    assertThat(ink.ys()).containsExactly(2);
  }

  @Test
  void theBandLiesWhereTheLinesAre() {
    BufferedImage page = Sheets.white(300, 2000);
    BufferedImage text = Sheets.lines(300, 400);
    page.getRaster().setRect(0, 1500, text.getRaster());
    BufferedImage band = Band.of(page);
    assertThat(band.getHeight()).isLessThan(400);
    assertThat(Sheets.dark(band)).isGreaterThan(Sheets.dark(text) * 9 / 10);
  }

  @Test
  void aLowPageIsItsOwnBand() {
    assertThat(Band.of(LEVEL).getHeight()).isLessThan(800);
    BufferedImage low = Sheets.lines(300, 500);
    assertThat(Band.of(low)).isSameAs(low);
  }
}
