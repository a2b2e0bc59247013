package io.syllabus.udfs.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.api.Test;

class UprightReaderTest {

  /** Is sure where the page's only solid block stands at the top left. */
  private static final class CornerEngine implements OcrEngine {
    private final String text;
    private final double confidence;
    private int reads;

    CornerEngine(String text, double confidence) {
      this.text = text;
      this.confidence = confidence;
    }

    @Override
    public OcrText read(BufferedImage page) {
      reads++;
      boolean upright =
          dark(page, 0, 0) > 4 * dark(page, page.getWidth() / 2, page.getHeight() / 2);
      return new OcrText(text, upright ? confidence : 0.1);
    }

    private static int dark(BufferedImage page, int left, int top) {
      int dark = 0;
      for (int y = top; y < top + page.getHeight() / 2; y++) {
        for (int x = left; x < left + page.getWidth() / 2; x++) {
          dark += page.getRaster().getSample(x, y, 0) < 128 ? 1 : 0;
        }
      }
      return dark;
    }

    @Override
    public void close() {}
  }

  private static BufferedImage page() {
    BufferedImage page = Sheets.white(400, 300);
    BufferedImage corner = Sheets.lines(200, 150);
    page.getRaster().setRect(corner.getRaster());
    return page;
  }

  private static OcrText read(BufferedImage page, OcrEngine... engines) {
    return new UprightReader(List.of(engines)).read(page);
  }

  @Test
  void aTurnedPageIsSetUpright() {
    for (int quarters = 0; quarters < 4; quarters++) {
      OcrText read = read(GreyPage.quarters(page(), quarters), new CornerEngine("x", 0.9));
      assertThat(read.confidence()).as("%d quarters", quarters).isEqualTo(0.9);
    }
  }

  @Test
  void aBlankPageIsNotRead() {
    CornerEngine engine = new CornerEngine("x", 0.9);
    assertThat(read(Sheets.white(300, 200), engine)).isEqualTo(OcrText.NOTHING);
    assertThat(engine.reads).isZero();
  }

  @Test
  void aSureEngineIsTheOnlyOneAsked() {
    CornerEngine other = new CornerEngine("y", 0.99);
    assertThat(read(page(), new CornerEngine("x", 0.9), other).text()).isEqualTo("x");
    assertThat(other.reads).isZero();
  }

  @Test
  void theOtherEngineReadsWhatItsScriptIs() {
    assertThat(read(page(), new CornerEngine("x", 0.5), new CornerEngine("中文", 0.9)).text())
        .isEqualTo("中文");
    assertThat(read(page(), new CornerEngine("x", 0.75), new CornerEngine("y", 0.9)).text())
        .isEqualTo("x");
  }

  @Test
  void theShareOfChineseIsThatOfLettersAndDigits() {
    assertThat(new OcrText("中文 ab!?", 1).chineseShare()).isEqualTo(0.5);
    assertThat(new OcrText("?!", 1).chineseShare()).isZero();
  }
}
