package io.syllabus.udfs.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.extract.OfficeParts.Read;
import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnseenOfExcelTest {

  private static final String ALL =
      "# Plan\n\n| Tool | Cost | 备注 |\n| Saw | 12 | 新 |\n| Axe | 7 | 旧 |";

  private static void fill(XSSFSheet sheet) {
    Object[][] rows = {{"Tool", "Cost", "备注"}, {"Saw", 12.0, "新"}, {"Axe", 7.0, "旧"}};
    for (int r = 0; r < rows.length; r++) {
      Row row = sheet.createRow(r);
      row.createCell(0).setCellValue((String) rows[r][0]);
      row.createCell(2).setCellValue((String) rows[r][2]);
      if (rows[r][1] instanceof Double cost) {
        row.createCell(1).setCellValue(cost);
      } else {
        row.createCell(1).setCellValue((String) rows[r][1]);
      }
    }
  }

  private static Read read(Consumer<XSSFSheet> change) throws Exception {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      XSSFSheet sheet = book.createSheet("Plan");
      fill(sheet);
      change.accept(sheet);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return OfficeParts.read(out.toByteArray());
    }
  }

  @Test
  void aSheetThatHidesNothingStaysWhole() throws Exception {
    assertThat(read(sheet -> {})).isEqualTo(new Read(ALL, Map.of()));
  }

  @Test
  void hiddenRowsLeave() throws Exception {
    assertThat(read(sheet -> sheet.getRow(1).setZeroHeight(true)))
        .isEqualTo(new Read(ALL.replace("\n| Saw | 12 | 新 |", ""), Map.of("hidden cells", 7)));
  }

  @Test
  void theColumnsBehindAHiddenOneMoveUp() throws Exception {
    assertThat(read(sheet -> sheet.setColumnHidden(1, true)))
        .isEqualTo(
            new Read(
                "# Plan\n\n| Tool | 备注 |\n| Saw | 新 |\n| Axe | 旧 |", Map.of("hidden cells", 9)));
  }

  @Test
  void aColumnWithoutWidthIsHidden() throws Exception {
    assertThat(read(sheet -> sheet.setColumnWidth(0, 0)).text())
        .contains("| Cost | 备注 |")
        .doesNotContain("Saw");
  }

  @Test
  void hiddenSheetsLeaveWithTheirNames() throws Exception {
    for (SheetVisibility hidden :
        new SheetVisibility[] {SheetVisibility.HIDDEN, SheetVisibility.VERY_HIDDEN}) {
      Read read =
          read(
              sheet -> {
                fill(sheet.getWorkbook().createSheet("Margins"));
                sheet.getWorkbook().setSheetVisibility(1, hidden);
              });
      assertThat(read).isEqualTo(new Read(ALL, Map.of("hidden sheet", 30)));
    }
  }

  @Test
  void commentsOfCellsLeave() throws Exception {
    Read read =
        read(
            sheet -> {
              XSSFComment comment =
                  sheet.createDrawingPatriarch().createCellComment(new XSSFClientAnchor());
              comment.setAddress(1, 0);
              comment.setString("buy two?");
              comment.setAuthor("Lee");
            });
    assertThat(read).isEqualTo(new Read(ALL, Map.of("comment", 6)));
  }

  @ParameterizedTest
  @CsvSource({"A1, 0", "Z9, 25", "AA10, 26", "AZ1, 51", "XFD1048576, 16383", "7, -1"})
  void aCellNamesItsColumn(String cell, int column) {
    assertThat(HiddenCells.column(cell)).isEqualTo(column);
  }

  @Test
  void lettersOfColumnsNameThem() {
    for (int column = 0; column < 17_000; column += 13) {
      assertThat(HiddenCells.column(HiddenCells.letters(column))).isEqualTo(column);
    }
  }
}
