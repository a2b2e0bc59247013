package io.syllabus.udfs.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class GreyPageTest {

  /** Three by two pixels: 1 2 3 / 4 5 6. */
  private static BufferedImage numbered() {
    BufferedImage image = new BufferedImage(3, 2, BufferedImage.TYPE_BYTE_GRAY);
    System.arraycopy(new byte[] {1, 2, 3, 4, 5, 6}, 0, GreyPage.pixels(image), 0, 6);
    return image;
  }

  @Test
  void aQuarterIsClockwise() {
    BufferedImage turned = GreyPage.quarters(numbered(), 1);
    assertThat(turned.getWidth()).isEqualTo(2);
    assertThat(GreyPage.pixels(turned)).containsExactly(4, 1, 5, 2, 6, 3);
  }

  @Test
  void twoQuartersStandOnTheHeadThreeLieOnTheOtherSide() {
    assertThat(GreyPage.pixels(GreyPage.quarters(numbered(), 2))).containsExactly(6, 5, 4, 3, 2, 1);
    assertThat(GreyPage.pixels(GreyPage.quarters(numbered(), 3))).containsExactly(3, 6, 2, 5, 1, 4);
  }

  @Test
  void fourQuartersAreNone() {
    BufferedImage turned = numbered();
    for (int i = 0; i < 4; i++) {
      turned = GreyPage.quarters(turned, 1);
    }
    assertThat(GreyPage.pixels(turned)).containsExactly(1, 2, 3, 4, 5, 6);
    assertThat(GreyPage.quarters(turned, -4)).isSameAs(turned);
  }

  @Test
  void whatIsTransparentIsWhite() {
    BufferedImage clear = new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB);
    assertThat(GreyPage.pixels(GreyPage.of(clear))).containsOnly(255);
  }

  @Test
  void greyImagesAreTakenAsTheyAre() {
    BufferedImage grey = numbered();
    assertThat(GreyPage.of(grey)).isSameAs(grey);
  }

  @Test
  void thePaperIsTheMostFrequentBrightLevel() {
    BufferedImage image = Sheets.white(10, 10);
    Arrays.fill(GreyPage.pixels(image), 0, 40, (byte) 0);
    Arrays.fill(GreyPage.pixels(image), 40, 90, (byte) 200);
    assertThat(GreyPage.paper(image)).isEqualTo(200);
  }

  @Test
  void whatComesInWhenTurnedIsPaper() {
    BufferedImage image = Sheets.white(40, 40);
    Arrays.fill(GreyPage.pixels(image), (byte) 200);
    assertThat(GreyPage.pixels(GreyPage.turned(image, 10))[0] & 0xFF).isEqualTo(200);
  }

  @Test
  void aScaledImageKeepsItsShareOfInk() {
    BufferedImage image = Sheets.lines(400, 300);
    BufferedImage half = GreyPage.scaled(image, 0.5);
    assertThat(half.getWidth()).isEqualTo(200);
    assertThat(Sheets.dark(half) * 4.0).isCloseTo(Sheets.dark(image), within(3000.0));
    assertThat(GreyPage.scaled(numbered(), 0.01).getHeight()).isEqualTo(1);
  }
}
