package io.syllabus.udfs.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.extract.OfficeParts.Read;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.poi.ddf.EscherPropertyTypes;
import org.apache.poi.hslf.usermodel.HSLFAutoShape;
import org.apache.poi.hslf.usermodel.HSLFFill;
import org.apache.poi.hslf.usermodel.HSLFGroupShape;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hslf.usermodel.HSLFTable;
import org.apache.poi.hslf.usermodel.HSLFTextBox;
import org.apache.poi.hslf.usermodel.HSLFTextRun;
import org.apache.poi.hslf.usermodel.HSLFTextShape;
import org.apache.poi.sl.usermodel.ShapeType;
import org.junit.jupiter.api.Test;

class UnseenOfOldSlidesTest {

  private static final Map<String, Integer> SECRET = Map.of("hidden", 6);

  private static Read read(Consumer<HSLFSlideShow> change) throws Exception {
    return OfficeParts.read(deck(change));
  }

  private static byte[] deck(Consumer<HSLFSlideShow> change) throws IOException {
    try (HSLFSlideShow show = new HSLFSlideShow()) {
      show.createSlide().createTextBox().setText("First slide");
      show.createSlide().createTextBox().setText("第二页");
      change.accept(show);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      show.write(out);
      return out.toByteArray();
    }
  }

  @Test
  void hiddenSlidesLeave() throws Exception {
    assertThat(read(show -> {}).text()).contains("First slide", "第二页");
    Read read = read(show -> show.getSlides().get(0).setHidden(true));
    assertThat(read.text()).contains("第二页").doesNotContain("First");
    assertThat(read.unseen()).isEqualTo(Map.of("hidden slide", 10));
  }

  /** A white word in a box of the first slide. */
  private static Read withSecret(Consumer<HSLFTextBox> change) throws Exception {
    return read(
        show -> {
          HSLFTextBox box = show.getSlides().get(0).createTextBox();
          box.setAnchor(new Rectangle2D.Double(50, 50, 200, 80));
          box.setText("said ");
          box.appendText("unsaid", false);
          run(box).setFontColor(Color.WHITE);
          box.appendText(" again", false).setFontColor(Color.BLACK);
          change.accept(box);
        });
  }

  private static HSLFTextRun run(HSLFTextShape box) {
    return box.getTextParagraphs().get(0).getTextRuns().get(1);
  }

  private static void panel(HSLFTextBox beside, double at) {
    HSLFAutoShape panel = new HSLFAutoShape(ShapeType.RECT);
    panel.setAnchor(new Rectangle2D.Double(at, at, 100, 100));
    panel.setFillColor(Color.BLACK);
    beside.getSheet().addShape(panel);
  }

  @Test
  void lettersOfTheColourOfTheSlideLeave() throws Exception {
    Read read = withSecret(box -> {});
    assertThat(read.text()).contains("said  again", "第二页").doesNotContain("unsaid");
    assertThat(read.unseen()).isEqualTo(SECRET);
    assertThat(withSecret(box -> panel(box, 400)).unseen()).isEqualTo(SECRET);
  }

  @Test
  void lettersTooSmallToReadLeave() throws Exception {
    Consumer<HSLFTextBox> black = box -> run(box).setFontColor(Color.BLACK);
    assertThat(withSecret(black).text()).contains("said unsaid again");
    assertThat(withSecret(black.andThen(box -> run(box).setFontSize(1.0))).unseen())
        .isEqualTo(SECRET);
  }

  @Test
  void whiteLettersOnAnotherOrAnUnknownGroundStay() throws Exception {
    assertThat(withSecret(box -> box.setFillColor(Color.BLUE)).unseen()).isEmpty();
    assertThat(withSecret(box -> panel(box, 0)).unseen()).isEmpty();
    assertThat(withSecret(box -> ground((HSLFSlide) box.getSheet(), 0)).unseen()).isEmpty();
    assertThat(withSecret(box -> ground((HSLFSlide) box.getSheet(), 7)).unseen()).isEmpty();
  }

  private static void ground(HSLFSlide slide, int type) {
    slide.setFollowMasterBackground(false);
    HSLFFill fill = slide.getBackground().getFill();
    fill.setFillType(type);
    fill.setForegroundColor(type == 0 ? Color.BLUE : Color.WHITE);
  }

  @Test
  void whiteLettersInATableStay() throws Exception {
    Read read =
        read(
            show -> {
              HSLFTable table = show.getSlides().get(0).createTable(1, 1);
              table.getCell(0, 0).setText("Head").setFontColor(Color.WHITE);
            });
    assertThat(read.text()).contains("Head");
  }

  @Test
  void hiddenShapesLeave() throws Exception {
    Read read =
        read(
            show -> {
              HSLFGroupShape group = show.getSlides().get(0).createGroup();
              group.setAnchor(new Rectangle2D.Double(0, 0, 100, 100));
              HSLFTextBox box = group.createTextBox();
              box.setText("unsaid");
              box.setEscherProperty(EscherPropertyTypes.GROUPSHAPE__FLAGS, 0x20002);
            });
    assertThat(read.text()).contains("First slide").doesNotContain("unsaid");
    assertThat(read.unseen()).isEqualTo(SECRET);
  }

  @Test
  void damagedDecksEndInAnAnswerOrATellingError() throws Exception {
    byte[] sample = deck(show -> run(show.getSlides().get(0)).setFontColor(Color.WHITE));
    Random random = new Random(7);
    for (int i = 0; i < 100; i++) {
      byte[] broken = sample.clone();
      for (int n = random.nextInt(5); n >= 0; n--) {
        broken[512 + random.nextInt(broken.length - 512)] = (byte) random.nextInt(256);
      }
      OfficeParts.readOrFail(broken);
    }
  }

  private static HSLFTextRun run(HSLFSlide slide) {
    return slide.getTextParagraphs().get(0).get(0).getTextRuns().get(0);
  }
}
