package io.syllabus.udfs.extract;

import io.syllabus.udfs.ocr.OcrText;
import io.syllabus.udfs.ocr.PageReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.tika.io.TikaInputStream;

/** Reads the pages that have no text of their own from their images. */
final class ScannedPages {

  private final OcrConf conf;
  private final PageReader reader;

  ScannedPages(OcrConf conf) {
    this.conf = conf;
    this.reader = new PageReader(conf);
  }

  /**
   * Fills in the pages of image files, and those of PDFs whose text is missing.
   *
   * @param pages as parsed, those without text too
   */
  List<Page> read(FileInHand file, String mediaType, TikaInputStream stream, List<Page> pages)
      throws IOException {
    if (reader.isOff() || mediaType == null) {
      return pages;
    }
    if (mediaType.startsWith("application/pdf")) {
      return pages.stream().anyMatch(this::lacksText) ? pdf(file, stream.getPath(), pages) : pages;
    }
    return mediaType.startsWith("image/") ? image(file, stream.getPath(), pages) : pages;
  }

  private boolean lacksText(Page page) {
    return page.text().codePoints().filter(Character::isLetterOrDigit).count()
        < conf.minCharacters();
  }

  private List<Page> pdf(FileInHand file, Path path, List<Page> pages) throws IOException {
    List<Page> filled = new ArrayList<>(pages);
    try (PdfImages images = new PdfImages(path, conf.dpi())) {
      for (int i = 0; i < pages.size(); i++) {
        if (lacksText(pages.get(i))) {
          BufferedImage image = images.page(pages.get(i).number());
          if (image != null) {
            filled.set(i, better(pages.get(i), page(file, image, pages.get(i).number())));
          }
        }
      }
    }
    return filled;
  }

  private static Page better(Page own, Page read) {
    return read.text().length() > own.text().length() ? read : own;
  }

  private List<Page> image(FileInHand file, Path path, List<Page> pages) throws IOException {
    List<Page> read = new ArrayList<>();
    for (BufferedImage frame : new ImageFrames(path)) {
      read.add(page(file, frame, read.size() + 1));
    }
    return read.isEmpty() ? pages : read;
  }

  private Page page(FileInHand file, BufferedImage image, int number) throws IOException {
    file.sink().beforePage();
    OcrText text = reader.read(image, file.languages());
    return new Page(number, text.text(), Page.OCR, text.confidence(), List.of(), Map.of());
  }
}
