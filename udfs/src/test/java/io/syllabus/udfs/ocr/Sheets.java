package io.syllabus.udfs.ocr;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Images of pages, drawn by the tests. */
final class Sheets {

  private Sheets() {}

  static BufferedImage white(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width, height);
    pen.dispose();
    return image;
  }

  /** Bars in place of lines of text, with margins. */
  static BufferedImage lines(int width, int height) {
    BufferedImage image = white(width, height);
    Graphics2D pen = image.createGraphics();
    pen.setColor(Color.BLACK);
    for (int y = height / 6; y < height * 5 / 6; y += 24) {
      for (int x = width / 6; x < width * 5 / 6; x += 20) {
        pen.fillRect(x, y, 14, 10);
      }
    }
    pen.dispose();
    return image;
  }

  /** Letters of a font that comes with PDFBox, for a machine may have none. */
  static BufferedImage text(String line) throws IOException {
    try (PDDocument document = new PDDocument()) {
      PDPage page = new PDPage(new PDRectangle(260, 60));
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.beginText();
        content.setFont(new PDType1Font(FontName.HELVETICA), 24);
        content.newLineAtOffset(20, 22);
        content.showText(line);
        content.endText();
      }
      return new PDFRenderer(document).renderImageWithDPI(0, 144, ImageType.GRAY);
    }
  }

  static int dark(BufferedImage grey) {
    int dark = 0;
    for (byte pixel : GreyPage.pixels(grey)) {
      dark += (pixel & 0xFF) < 128 ? 1 : 0;
    }
    return dark;
  }
}
