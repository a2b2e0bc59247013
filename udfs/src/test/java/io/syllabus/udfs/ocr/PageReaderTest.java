package io.syllabus.udfs.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.syllabus.udfs.extract.OcrConf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PageReaderTest {

  @TempDir Path empty;

  private static OcrConf conf(String engine, String tessdata) {
    return new OcrConf(List.of("eng"), engine, 144, 10, tessdata);
  }

  @Test
  void modelsInTheJarsReadARenderedLine() throws IOException {
    try (PageReader reader = new PageReader(conf(OcrConf.RAPIDOCR, ""))) {
      OcrText read = reader.read(Sheets.text("Payment 2024"), List.of());
      assertThat(read.text()).isEqualTo("Payment 2024");
      assertThat(read.confidence()).isBetween(0.8, 1.0);
    }
  }

  @Test
  void tesseractReadsARenderedLine() throws IOException {
    assumeTrue(
        Tessdata.folder("", List.of("eng")).isPresent(),
        "Tesseract's eng.traineddata is not installed");
    try (PageReader reader = new PageReader(conf(OcrConf.TESSERACT, ""))) {
      assertThat(reader.read(Sheets.text("Payment 2024"), List.of()).text())
          .isEqualTo("Payment 2024");
    }
  }

  @Test
  void withoutModelsTesseractSaysWhatToInstall() {
    try (PageReader reader = new PageReader(conf(OcrConf.TESSERACT, ""))) {
      assertThatThrownBy(() -> reader.read(Sheets.white(60, 40), List.of("tlh")))
          .isInstanceOf(OcrUnavailableException.class)
          .hasMessage(
              "extract.ocr.engine=tesseract has no traineddata for [tlh]; install it, or use auto");
    }
  }

  @Test
  void aBrokenModelIsNamed() throws IOException {
    Files.writeString(empty.resolve("tlh.traineddata"), "none");
    assertThatThrownBy(() -> new TesseractEngine(empty, List.of("tlh"), 144))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("Cannot open the Tesseract models tlh in %s: check the files", empty);
  }

  @Test
  void modelsAreFoundInTheFolderOrBelow() throws IOException {
    assertThat(Tessdata.folder(empty.toString(), List.of("tlh"))).isEmpty();
    assertThat(Tessdata.folder(empty.toString(), List.of())).isEmpty();
    Path below = Files.createDirectory(empty.resolve("tessdata"));
    Files.writeString(below.resolve("tlh.traineddata"), "x");
    assertThat(Tessdata.folder(empty.toString(), List.of("tlh"))).contains(below);
    assertThat(Tessdata.folder(empty.toString(), List.of("tlh", "vul"))).isEmpty();
  }

  @Test
  void noneIsOff() {
    try (PageReader reader = new PageReader(conf(OcrConf.NONE, ""))) {
      assertThat(reader.isOff()).isTrue();
    }
  }
}
