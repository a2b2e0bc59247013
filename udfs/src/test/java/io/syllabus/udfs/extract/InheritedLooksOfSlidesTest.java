package io.syllabus.udfs.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.extract.OfficeParts.Read;
import java.awt.Color;
import java.util.Map;
import java.util.function.BiConsumer;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFSlideLayout;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.drawingml.x2006.main.CTRegularTextRun;
import org.openxmlformats.schemas.drawingml.x2006.main.STColorSchemeIndex;
import org.openxmlformats.schemas.drawingml.x2006.main.STSchemeColorVal;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

class InheritedLooksOfSlidesTest {

  private static final byte[] NAVY = {0, 0, 80};

  /** A slide whose title says nothing of its colour, and the title of its layout. */
  private static Read withTitle(BiConsumer<XSLFSlide, XSLFTextShape> change) throws Exception {
    return UnseenOfSlidesTest.read(
        show -> {
          XSLFSlideLayout layout = show.getSlideMasters().get(0).getLayout(SlideLayout.TITLE_ONLY);
          XSLFSlide slide = show.createSlide(layout);
          slide.getPlaceholder(0).setText("Title");
          change.accept(slide, layout.getPlaceholder(0));
        });
  }

  private static void whiten(XSLFTextShape below) {
    var styles = ((CTShape) below.getXmlObject()).getTxBody().getLstStyle();
    var colour = styles.addNewLvl1PPr().addNewDefRPr().addNewSolidFill().addNewSchemeClr();
    colour.setVal(STSchemeColorVal.BG_1);
  }

  @Test
  void whiteOfTheLayoutLeaves() throws Exception {
    assertThat(withTitle((slide, title) -> {}).text()).endsWith("Title");
    assertThat(withTitle((slide, title) -> whiten(title)).unseen()).isEqualTo(Map.of("hidden", 5));
  }

  @Test
  void whiteOfTheLayoutStaysOnTheGroundOfAnySheet() throws Exception {
    BiConsumer<XSLFSlide, XSLFTextShape> white = (slide, title) -> whiten(title);
    assertThat(withTitle(white.andThen((slide, title) -> title.setFillColor(Color.BLUE))).unseen())
        .isEmpty();
    assertThat(
            withTitle(
                    white.andThen(
                        (slide, title) -> {
                          var ground = slide.getSlideLayout().getXmlObject().getCSld().addNewBg();
                          ground.addNewBgPr().addNewSolidFill().addNewSrgbClr().setVal(NAVY);
                        }))
                .unseen())
        .isEmpty();
    assertThat(
            withTitle(
                    white.andThen(
                        (slide, title) ->
                            slide
                                .getPlaceholder(0)
                                .getTextParagraphs()
                                .get(0)
                                .getTextRuns()
                                .get(0)
                                .createHyperlink()
                                .setAddress("http://a.example")))
                .unseen())
        .isEmpty();
  }

  @Test
  void whiteLettersWithAnEdgeStay() throws Exception {
    assertThat(
            UnseenOfSlidesTest.withSecret(
                    Color.WHITE,
                    box -> {
                      var run = box.getTextParagraphs().get(0).getTextRuns().get(1);
                      var line = ((CTRegularTextRun) run.getXmlObject()).getRPr().addNewLn();
                      line.addNewSolidFill().addNewSrgbClr().setVal(NAVY);
                    })
                .unseen())
        .isEmpty();
  }

  @Test
  void aMapOfColoursOfTheSlideGoesFirst() throws Exception {
    assertThat(
            UnseenOfSlidesTest.withSecret(
                    Color.WHITE,
                    box -> {
                      var map = ((XSLFSlide) box.getSheet()).getXmlObject().addNewClrMapOvr();
                      map.addNewOverrideClrMapping().setBg1(STColorSchemeIndex.DK_1);
                    })
                .unseen())
        .isEmpty();
  }
}
