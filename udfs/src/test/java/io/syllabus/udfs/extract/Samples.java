package io.syllabus.udfs.extract;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;

/** Small files of the usual formats, made anew for each test. */
final class Samples {

  private Samples() {}

  static byte[] docx() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      heading(document, 1, "Lease");
      document.createParagraph().createRun().setText("Between A and B.");
      heading(document, 2, "3. Payment");
      document.createParagraph().createRun().setText("租金每月支付。");
      XWPFTable table = document.createTable(2, 2);
      table.getRow(0).getCell(0).setText("Month");
      table.getRow(0).getCell(1).setText("Rent");
      table.getRow(1).getCell(0).setText("May");
      table.getRow(1).getCell(1).setText("100|EUR");
      return bytes(document);
    }
  }

  static byte[] docxWithNestedTable() throws IOException {
    try (XWPFDocument document = new XWPFDocument()) {
      XWPFTable outer = document.createTable(1, 2);
      outer.getRow(0).getCell(0).setText("Outer");
      XWPFTable inner =
          new XWPFTable(
              outer.getRow(0).getCell(1).getCTTc().addNewTbl(), outer.getRow(0).getCell(1), 1, 2);
      inner.getRow(0).getCell(0).setText("Inner A");
      inner.getRow(0).getCell(1).setText("Inner B");
      outer.getRow(0).getCell(1).insertTable(0, inner);
      outer.getRow(0).getCell(1).addParagraph().createRun().setText("After");
      return bytes(document);
    }
  }

  private static void heading(XWPFDocument document, int level, String text) {
    CTStyle style = CTStyle.Factory.newInstance();
    style.setStyleId("Heading" + level);
    style.addNewName().setVal("heading " + level);
    document.createStyles().addStyle(new XWPFStyle(style));
    XWPFParagraph paragraph = document.createParagraph();
    paragraph.setStyle("Heading" + level);
    paragraph.createRun().setText(text);
  }

  private static byte[] bytes(XWPFDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.write(out);
    return out.toByteArray();
  }

  static byte[] xlsx() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook()) {
      for (String name : new String[] {"Prices", "库存"}) {
        XSSFSheet sheet = book.createSheet(name);
        for (int row = 0; row < 2; row++) {
          sheet.createRow(row).createCell(0).setCellValue(name + row);
          sheet.getRow(row).createCell(1).setCellValue(row + 0.5);
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      book.write(out);
      return out.toByteArray();
    }
  }

  /** A page a text; an empty one is a page without text. */
  static byte[] pdf(String... pages) throws IOException {
    try (PDDocument document = pdfOf(pages)) {
      return bytes(document);
    }
  }

  static byte[] encryptedPdf() throws IOException {
    try (PDDocument document = pdfOf("Secret")) {
      StandardProtectionPolicy policy =
          new StandardProtectionPolicy("owner", "user", new AccessPermission());
      policy.setEncryptionKeyLength(128);
      document.protect(policy);
      return bytes(document);
    }
  }

  private static PDDocument pdfOf(String... pages) throws IOException {
    PDDocument document = new PDDocument();
    for (String text : pages) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 24);
        content.newLineAtOffset(72, 700);
        content.showText(text);
        content.endText();
      }
    }
    return document;
  }

  private static byte[] bytes(PDDocument document) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    document.save(out);
    return out.toByteArray();
  }

  static byte[] html() {
    return """
        <html><head><title>Help</title><style>p {x: y}</style></head><body>
        <nav><a href="/">Home</a> <a href="/faq">常见问题</a></nav>
        <h2>Refunds</h2><p>Within seven
        days 😀.</p><ul><li>by card<li>by post</ul>
        <table><tr><th>Plan</th><th>Price</th></tr><tr><td>Basic</td><td>9</td></tr></table>
        <script>var hidden = 1;</script><footer>Imprint</footer></body></html>
        """
        .getBytes(UTF_8);
  }

  static byte[] mail() {
    String text = Base64.getEncoder().encodeToString("附件正文".getBytes(UTF_8));
    return """
        From: a@example.com
        To: b@example.com
        Subject: Offer
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="cut"

        --cut
        Content-Type: text/plain; charset=utf-8

        Please see the attachment.
        --cut
        Content-Type: text/plain; charset=utf-8; name="offer.txt"
        Content-Disposition: attachment; filename="offer.txt"
        Content-Transfer-Encoding: base64

        %s
        --cut--
        """
        .formatted(text)
        .replace("\n", "\r\n")
        .getBytes(UTF_8);
  }

  static byte[] zip(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, UTF_8)) {
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    }
    return out.toByteArray();
  }

  static byte[] zip(String name, byte[] bytes) throws IOException {
    return zip(Map.of(name, bytes));
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  /** One file of each format, by name. */
  static Map<String, byte[]> all() throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    files.put("a.docx", docx());
    files.put("a.xlsx", xlsx());
    files.put("a.pdf", pdf("One", "", "Three"));
    files.put("a.html", html());
    files.put("a.eml", mail());
    files.put("a.zip", zip("b.zip", zip("c.html", html())));
    files.put("a.txt.gz", gzip("text".getBytes(UTF_8)));
    files.put(
        "a.rtf",
        "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}\\pard\\f0 One {\\b two} \\u22909?\\par}"
            .getBytes(UTF_8));
    return files;
  }
}
