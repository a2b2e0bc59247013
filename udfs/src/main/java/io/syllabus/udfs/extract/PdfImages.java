package io.syllabus.udfs.extract;

import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws the pages of a PDF. */
final class PdfImages implements AutoCloseable {

  private static final double MOST_PIXELS = 30e6; // A3 at 300 dpi is 17 million
  private static final float POINTS = 72; // to the inch

  private final PDDocument document;
  private final PDFRenderer renderer;
  private final int dpi;

  PdfImages(Path file, int dpi) throws IOException {
    this.document = Loader.loadPDF(file.toFile());
    this.renderer = new PDFRenderer(document);
    this.dpi = dpi;
    renderer.setSubsamplingAllowed(true);
  }

  /** Gives a page in grey, null where the file has none of that number. */
  BufferedImage page(int number) throws IOException {
    if (number > document.getNumberOfPages()) {
      return null;
    }
    PDRectangle box = document.getPage(number - 1).getCropBox();
    double pixels = box.getWidth() * box.getHeight() * Math.pow(dpi / POINTS, 2);
    double shrink = Math.min(1, Math.sqrt(MOST_PIXELS / Math.max(1, pixels)));
    return renderer.renderImage(number - 1, (float) (dpi / POINTS * shrink), ImageType.GRAY);
  }

  /**
   * Gives a part of a page in grey, null where there is none.
   *
   * @param place as shares of the page's width and height from its top left
   */
  BufferedImage part(int number, Rectangle2D place) throws IOException {
    BufferedImage page = page(number);
    if (page == null) {
      return null;
    }
    int x = (int) Math.max(0, place.getX() * page.getWidth());
    int y = (int) Math.max(0, place.getY() * page.getHeight());
    int width = Math.min(page.getWidth() - x, (int) (place.getWidth() * page.getWidth()));
    int height = Math.min(page.getHeight() - y, (int) (place.getHeight() * page.getHeight()));
    return width < 1 || height < 1 ? null : page.getSubimage(x, y, width, height);
  }

  @Override
  public void close() throws IOException {
    document.close();
  }
}
