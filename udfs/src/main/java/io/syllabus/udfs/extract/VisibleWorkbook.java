package io.syllabus.udfs.extract;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.apache.poi.hssf.model.InternalWorkbook;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.exception.TikaException;

/** The workbook of Excel 97 to 2003 in a file, less what is hidden in it. */
final class VisibleWorkbook {

  private VisibleWorkbook() {}

  /** The folder with the visible cells, itself where nothing leaves or no workbook lies in it. */
  static DirectoryNode of(DirectoryNode root, Unseen unseen) throws TikaException {
    String book =
        InternalWorkbook.WORKBOOK_DIR_ENTRY_NAMES.stream()
            .filter(root::hasEntry)
            .findFirst()
            .orElse(null);
    if (book == null) {
      return root;
    }
    try {
      DirectoryNode open = isLocked(root, book) ? unlocked(root) : root;
      byte[] stream = bytes(open, book);
      byte[] visible = VisibleSheets.of(stream, new BiffText(open, book), unseen);
      return visible == stream ? root : BinaryOffice.with(open, book, visible);
    } catch (IOException | RuntimeException e) {
      throw Unfiltered.of(e);
    }
  }

  private static byte[] bytes(DirectoryNode root, String book) throws IOException {
    try (InputStream stream = root.createDocumentInputStream(book)) {
      return stream.readAllBytes();
    }
  }

  private static boolean isLocked(DirectoryNode root, String book) throws IOException {
    ByteBuffer stream = BiffRecord.stream(bytes(root, book));
    BiffRecord record = BiffRecord.at(stream, 0);
    while (record != null
        && record.type() != BiffRecord.EOF
        && record.type() != BiffRecord.PASSWORD) {
      record = BiffRecord.at(stream, record.end());
    }
    return record != null && record.type() == BiffRecord.PASSWORD;
  }

  /** Written anew without its password, if that is the one that Excel itself sets. */
  private static DirectoryNode unlocked(DirectoryNode root) throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    new HSSFWorkbook(root, true).write(written); // closing it would close the file
    return new POIFSFileSystem(new ByteArrayInputStream(written.toByteArray())).getRoot();
  }
}
