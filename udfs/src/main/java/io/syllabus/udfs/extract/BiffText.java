package io.syllabus.udfs.extract;

import static io.syllabus.udfs.extract.BiffRecord.CONTINUE;
import static io.syllabus.udfs.extract.BiffRecord.FOOTER;
import static io.syllabus.udfs.extract.BiffRecord.HEADER;
import static io.syllabus.udfs.extract.BiffRecord.LABEL;
import static io.syllabus.udfs.extract.BiffRecord.NUMBER;
import static io.syllabus.udfs.extract.BiffRecord.RICH_LABEL;
import static io.syllabus.udfs.extract.BiffRecord.RK;
import static io.syllabus.udfs.extract.BiffRecord.STRING;
import static io.syllabus.udfs.extract.BiffRecord.TEXT;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.usermodel.HeaderFooter;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.ss.util.NumberToTextConverter;

/** The texts of the records of a workbook of 1997 to 2003, and those that its sheets share. */
final class BiffText {

  private final DirectoryNode root;
  private final String book;
  private SSTRecord texts;

  /** Reads nothing before it is asked. */
  BiffText(DirectoryNode root, String book) {
    this.root = root;
    this.book = book;
  }

  /**
   * Of a cell, of the text of a comment, or of a line at the edge of a page; empty for the rest.
   */
  String of(BiffRecord record) {
    return switch (record.type()) {
      case TEXT -> shared(record.dword(6));
      case LABEL, RICH_LABEL -> record.text(8, record.word(6));
      case STRING -> record.text(2, record.word(0));
      case NUMBER -> NumberToTextConverter.toText(record.real(6));
      case RK -> NumberToTextConverter.toText(number(record.dword(6)));
      case HEADER, FOOTER ->
          HeaderFooter.stripFields(record.text(2, record.word(0)).replaceAll("&[LCR]", " "));
      case CONTINUE -> (record.octet(0) & ~1) == 0 ? record.text(0, record.length()) : "";
      default -> "";
    };
  }

  /** Thirty bits of a number, and two that tell what they are. */
  private static double number(int rk) {
    double value = (rk & 2) != 0 ? rk >> 2 : Double.longBitsToDouble((long) (rk & ~3) << 32);
    return (rk & 1) != 0 ? value / 100 : value;
  }

  /** A text that its sheets share; empty where none has that number. */
  private String shared(int number) {
    if (texts == null) {
      texts = read();
    }
    boolean known = number >= 0 && number < texts.getNumUniqueStrings();
    return known ? texts.getString(number).getString() : "";
  }

  private SSTRecord read() {
    HSSFRequest request = new HSSFRequest();
    SSTRecord[] found = {new SSTRecord()};
    request.addListener(record -> found[0] = (SSTRecord) record, SSTRecord.sid);
    try (InputStream records = root.createDocumentInputStream(book)) {
      new HSSFEventFactory().processEvents(request, records);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found[0];
  }
}
