package io.syllabus.udfs.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.extract.OfficeParts.Read;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFClientAnchor;
import org.apache.poi.hssf.usermodel.HSSFComment;
import org.apache.poi.hssf.usermodel.HSSFRichTextString;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.Test;

class UnseenOfOldExcelTest {

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
}
