package io.syllabus.udfs.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.extract.OfficeParts.Read;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFAutoShape;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.apache.poi.xslf.usermodel.XSLFTextRun;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

class UnseenOfSlidesTest {

  static Read read(Consumer<XMLSlideShow> change) throws Exception {
    try (XMLSlideShow show = new XMLSlideShow()) {
      box(show.createSlide(), "First slide");
      box(show.createSlide(), "第二页");
      change.accept(show);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      show.write(out);
      return OfficeParts.read(out.toByteArray());
    }
  }

  private static XSLFTextBox box(XSLFSlide slide, String text) {
    XSLFTextBox box = slide.createTextBox();
    box.setText(text);
    return box;
  }

  @Test
  void whatIsShownStays() throws Exception {
    assertThat(read(show -> {})).isEqualTo(new Read("First slide\n第二页", Map.of()));
  }

  @Test
  void hiddenSlidesLeave() throws Exception {
    assertThat(read(show -> show.getSlides().get(1).setHidden(true)))
        .isEqualTo(new Read("First slide", Map.of("hidden slide", 3)));
  }

  @Test
  void theNotesOfAHiddenSlideLeave() throws Exception {
    Read read =
        read(
            show -> {
              XSLFSlide slide = show.getSlides().get(0);
              show.getNotesSlide(slide).getPlaceholder(1).setText("old notes");
              slide.setHidden(true);
            });
    assertThat(read.text()).contains("第二页").doesNotContain("old notes", "First");
  }

  @Test
  void hiddenShapesLeave() throws Exception {
    Read read =
        read(
            show -> {
              XSLFTextBox box = box(show.getSlides().get(0), "not for you");
              ((CTShape) box.getXmlObject()).getNvSpPr().getCNvPr().setHidden(true);
            });
    assertThat(read).isEqualTo(new Read("First slide\n第二页", Map.of("hidden", 9)));
  }

  static Read withSecret(Color ink, Consumer<XSLFTextBox> change) throws Exception {
    return read(
        show -> {
          XSLFTextBox box = box(show.getSlides().get(0), "said ");
          box.setAnchor(new Rectangle2D.Double(50, 50, 200, 80));
          XSLFTextRun run = box.getTextParagraphs().get(0).addNewTextRun();
          run.setText("unsaid");
          run.setFontColor(ink);
          change.accept(box);
        });
  }

  private static void panel(XSLFTextBox beside, double at) {
    XSLFAutoShape panel = ((XSLFSlide) beside.getSheet()).createAutoShape();
    panel.setAnchor(new Rectangle2D.Double(at, at, 100, 100));
    panel.setFillColor(Color.BLACK);
  }

  @Test
  void lettersOfTheColourOfTheSlideLeave() throws Exception {
    Read read = withSecret(Color.WHITE, box -> {});
    assertThat(read.text()).contains("said").doesNotContain("unsaid");
    assertThat(read.unseen()).isEqualTo(Map.of("hidden", 6));
  }

  @Test
  void lettersOfTheColourOfTheirShapeLeave() throws Exception {
    assertThat(withSecret(Color.BLUE, box -> box.setFillColor(Color.BLUE)).text())
        .doesNotContain("unsaid");
  }

  @Test
  void lettersTooSmallToReadLeave() throws Exception {
    assertThat(
            withSecret(
                    Color.BLACK,
                    box -> box.getTextParagraphs().get(0).getTextRuns().get(1).setFontSize(1.0))
                .text())
        .doesNotContain("unsaid");
  }

  @Test
  void whiteLettersOnAnotherGroundStay() throws Exception {
    assertThat(withSecret(Color.WHITE, box -> box.setFillColor(Color.BLUE)).text())
        .contains("unsaid");
    assertThat(
            withSecret(
                    Color.WHITE,
                    box -> {
                      var ground = ((XSLFSlide) box.getSheet()).getXmlObject().getCSld().addNewBg();
                      ground.addNewBgPr().addNewGradFill();
                    })
                .text())
        .contains("unsaid");
  }

  @Test
  void whiteLettersStayWhereAPaintedShapeMayLieBelow() throws Exception {
    assertThat(withSecret(Color.WHITE, box -> panel(box, 0)).text()).contains("unsaid");
    assertThat(withSecret(Color.WHITE, box -> panel(box, 400)).text()).doesNotContain("unsaid");
  }
}
