package io.syllabus.udfs.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.extract.OfficeParts.Read;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextBox;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

class UnseenOfSlidesTest {

  private static Read read(Consumer<XMLSlideShow> change) throws Exception {
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
}
