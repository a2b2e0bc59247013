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

/**
 * How many letters and digits the texts have that the sheets of a workbook of 1997 to 2003 share.
 */
final class BiffLetters {

  private final DirectoryNode root;
  private final String book;
  private SSTRecord texts;

  /** Reads nothing before it is asked. */
  BiffLetters(DirectoryNode root, String book) {
    this.root = root;
    this.book = book;
  }

  /** Of a cell, of the text of a comment, or of a line at the edge of a page; 0 for the rest. */
  int of(BiffRecord record) {
    return switch (record.type()) {
      case TEXT -> shared(record.dword(6));
      case LABEL, RICH_LABEL -> Unseen.letters(record.text(8, record.word(6)));
      case STRING -> Unseen.letters(record.text(2, record.word(0)));
      case NUMBER -> letters(record.real(6));
      case RK -> letters(number(record.dword(6)));
      case HEADER, FOOTER ->
          Unseen.letters(
              HeaderFooter.stripFields(record.text(2, record.word(0)).replaceAll("&[LCR]", "")));
      case CONTINUE ->
          (record.octet(0) & ~1) == 0 ? Unseen.letters(record.text(0, record.length())) : 0;
      default -> 0;
    };
  }

  private static int letters(double number) {
    return Unseen.letters(NumberToTextConverter.toText(number));
  }

  /** Thirty bits of a number, and two that tell what they are. */
  private static double number(int rk) {
    double value = (rk & 2) != 0 ? rk >> 2 : Double.longBitsToDouble((long) (rk & ~3) << 32);
    return (rk & 1) != 0 ? value / 100 : value;
  }

  /** Of a text that its sheets share; 0 where none has that number. */
  private int shared(int number) {
    if (texts == null) {
      texts = read();
    }
    boolean known = number >= 0 && number < texts.getNumUniqueStrings();
    return known ? Unseen.letters(texts.getString(number).getString()) : 0;
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
