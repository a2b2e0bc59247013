package io.syllabus.udfs.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.syllabus.udfs.extract.OfficeParts.Read;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.junit.jupiter.api.Test;

class UnseenOfBinaryOfficeTest {

  private static final String ALL =
      "# Plan\n\n| Tool | Cost | 备注 |\n| Saw | 12 | 新 |\n| Axe | 7 | 旧 |";

  private static void fill(HSSFSheet sheet) {
    Object[][] rows = {{"Tool", "Cost", "备注"}, {"Saw", 12.0, "新"}, {"Axe", 7.0, "旧"}};
    for (int r = 0; r < rows.length; r++) {
      HSSFRow row = sheet.createRow(r);
      for (int c = 0; c < 3; c++) {
        if (rows[r][c] instanceof Double number) {
          row.createCell(c).setCellValue(number);
        } else {
          row.createCell(c).setCellValue((String) rows[r][c]);
        }
      }
    }
  }

  private static byte[] workbook(Consumer<HSSFSheet> change) throws IOException {
    try (HSSFWorkbook book = new HSSFWorkbook()) {
      HSSFSheet sheet = book.createSheet("Plan");
      fill(sheet);
      change.accept(sheet);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  private static Read cells(Consumer<HSSFSheet> change) throws Exception {
    return OfficeParts.read(workbook(change));
  }

  @Test
  void aWorkbookThatHidesNothingStaysWhole() throws Exception {
    assertThat(cells(sheet -> {})).isEqualTo(new Read(ALL, Map.of()));
  }

  @Test
  void hiddenRowsLeave() throws Exception {
    assertThat(cells(sheet -> sheet.getRow(1).setZeroHeight(true)))
        .isEqualTo(new Read(ALL.replace("\n| Saw | 12 | 新 |", ""), Map.of("hidden cells", 6)));
  }

  @Test
  void theColumnsBehindAHiddenOneMoveUp() throws Exception {
    assertThat(cells(sheet -> sheet.setColumnHidden(1, true)))
        .isEqualTo(
            new Read(
                "# Plan\n\n| Tool | 备注 |\n| Saw | 新 |\n| Axe | 旧 |", Map.of("hidden cells", 7)));
  }

  @Test
  void hiddenSheetsLeaveWithTheirNames() throws Exception {
    Read read =
        cells(
            sheet -> {
              fill(sheet.getWorkbook().createSheet("Margins"));
              sheet.getWorkbook().createSheet("Last").createRow(0).createCell(0).setCellValue("x");
              sheet.getWorkbook().setSheetHidden(1, true);
            });
    assertThat(read.text()).startsWith(ALL).contains("# Last\n\n| x |").doesNotContain("Margins");
    assertThat(read.unseen()).isEqualTo(Map.of("hidden sheet", 21));
  }

  @Test
  void commentsOfCellsLeave() throws Exception {
    Read read =
        cells(
            sheet -> {
              HSSFComment comment =
                  sheet
                      .createDrawingPatriarch()
                      .createCellComment(
                          new HSSFClientAnchor(0, 0, 0, 0, (short) 1, 1, (short) 3, 3));
              comment.setString(new HSSFRichTextString("buy two?"));
              sheet.getRow(1).getCell(0).setCellComment(comment);
            });
    assertThat(read).isEqualTo(new Read(ALL, Map.of("comment", 6)));
  }

  @Test
  void linesAtTheEdgesOfThePrintedPageLeave() throws Exception {
    Read read =
        cells(
            sheet -> {
              sheet.getHeader().setCenter("Board only");
              sheet.getFooter().setRight("&P of &N");
            });
    assertThat(read).isEqualTo(new Read(ALL, Map.of("running line", 11)));
  }

  @Test
  void aWorkbookBehindTheUsualPasswordIsFilteredToo() throws Exception {
    Biff8EncryptionKey.setCurrentUserPassword("VelvetSweatshop");
    byte[] locked;
    try {
      locked = workbook(sheet -> sheet.setColumnHidden(1, true));
    } finally {
      Biff8EncryptionKey.setCurrentUserPassword(null);
    }
    assertThat(OfficeParts.read(locked).text()).contains("| Saw | 新 |");
  }

  @Test
  void damagedWorkbooksEndInAnAnswerOrATellingError() throws Exception {
    byte[] sample = workbook(sheet -> sheet.setColumnHidden(1, true));
    Random random = new Random(5);
    for (int i = 0; i < 300; i++) {
      byte[] broken = sample.clone();
      for (int n = random.nextInt(5); n >= 0; n--) {
        broken[512 + random.nextInt(broken.length - 512)] = (byte) random.nextInt(256);
      }
      OfficeParts.readOrFail(broken);
    }
  }

  private static byte[] slides(Consumer<HSLFSlideShow> change) throws IOException {
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
    assertThat(OfficeParts.read(slides(show -> {})).text()).contains("First slide", "第二页");
    Read read = OfficeParts.read(slides(show -> show.getSlides().get(0).setHidden(true)));
    assertThat(read.text()).contains("第二页").doesNotContain("First");
    assertThat(read.unseen()).isEqualTo(Map.of("hidden slide", 10));
  }

  /** No library here writes a document of Word 97 from nothing. */
  private static byte[] word(String name) throws IOException {
    Path file =
        Path.of(System.getProperty("syllabus.home", ".."))
            .resolve("../shared/corpora/docs_office/tika/tika-parser-microsoft-module")
            .resolve("src/test/resources/test-documents")
            .resolve(name);
    assumeTrue(Files.isRegularFile(file), "documents of Word 97 need ../shared/corpora");
    return Files.readAllBytes(file);
  }

  @Test
  void hiddenTextDeletionsAndRemarksOfWordLeave() throws Exception {
    Read read = OfficeParts.read(word("testWORD_features.doc"));
    assertThat(read.text()).startsWith("Lorem ipsum").doesNotContain("hidden", "comment", "\uFFFD");
    assertThat(read.unseen()).containsOnlyKeys("comment", "deleted", "hidden");
  }

  @Test
  void vanishedRunsOfWordLeave() throws Exception {
    HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(word("testComment.doc")));
    document.getRange().getCharacterRun(0).setVanished(true);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.write(out);
    assertThat(OfficeParts.read(out.toByteArray()).unseen()).containsKey("hidden");
  }

  @Test
  void damagedDocumentsOfWordEndInAnAnswerOrATellingError() throws Exception {
    byte[] sample = word("testWORD_features.doc");
    Random random = new Random(6);
    for (int i = 0; i < 60; i++) {
      byte[] broken =
          Arrays.copyOf(sample, sample.length - (i % 3) * random.nextInt(sample.length / 3));
      for (int n = 0; n < 8; n++) {
        broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
      }
      OfficeParts.readOrFail(broken);
    }
  }
}
