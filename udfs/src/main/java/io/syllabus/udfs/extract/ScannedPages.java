package io.syllabus.udfs.extract;

import io.syllabus.udfs.ocr.OcrText;
import io.syllabus.udfs.ocr.PageReader;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.tika.io.TikaInputStream;

/** Reads from their images the pages, and the parts of pages, that have no text of their own. */
final class ScannedPages {

  private static final double SURE = 0.8; // confidence from which what was read beats a text layer
  private static final double ALIKE =
      0.75; // of its words are in a text layer that is worth its name
  private static final double MORE = 1.25; // times the letters that the page has of its own

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
   * @param scans what the pages of a PDF show beside their text; empty for other files
   */
  List<Page> read(
      FileInHand file,
      String mediaType,
      TikaInputStream stream,
      List<Page> pages,
      List<PageScan> scans)
      throws IOException {
    if (reader.isOff() || mediaType == null) {
      return pages;
    }
    if (mediaType.startsWith("application/pdf")) {
      return new Pdf(file, stream.getPath(), pages, scans).filled();
    }
    return mediaType.startsWith("image/") ? image(file, stream.getPath(), pages) : pages;
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

  static int letters(String text) {
    return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
  }

  /** Of what the page itself says: bookmarks and the targets of links are none of it. */
  private static int letters(Page page) {
    return letters(page.text()) - letters(page.aside());
  }

  /** The pages of one PDF; its images are opened with the first page that needs them. */
  private final class Pdf {
    private final FileInHand file;
    private final Path path;
    private final List<Page> pages;
    private final List<PageScan> scans;
    private PdfImages images;
    private Boolean layerHolds;

    Pdf(FileInHand file, Path path, List<Page> pages, List<PageScan> scans) {
      this.file = file;
      this.path = path;
      this.pages = pages;
      this.scans = scans;
    }

    List<Page> filled() throws IOException {
      List<Page> filled = new ArrayList<>();
      try {
        for (int i = 0; i < pages.size(); i++) {
          filled.add(i < scans.size() ? filled(pages.get(i), scans.get(i)) : pages.get(i));
        }
      } finally {
        if (images != null) {
          images.close();
        }
      }
      return filled;
    }

    private Page filled(Page own, PageScan scan) throws IOException {
      if (scan.layerLetters() >= conf.minCharacters() && scan.isScan()) {
        return layered(own);
      }
      if (letters(own) < conf.minCharacters()) {
        Page read = read(own.number());
        return read != null && letters(read.text()) > letters(own) ? instead(read, own) : own;
      }
      return scan.isScan() ? scanned(own) : withPictures(own, scan);
    }

    /**
     * The first page with a text layer is read to see whether the layer holds; it then stands for
     * the others, since one program has made them all.
     */
    private Page layered(Page own) throws IOException {
      if (Boolean.TRUE.equals(layerHolds)) {
        return own;
      }
      Page read = read(own.number());
      boolean better =
          read != null
              && read.confidence() >= SURE
              && WordOverlap.share(read.text(), own.text()) < ALIKE;
      layerHolds = layerHolds == null ? !better : layerHolds;
      return better ? instead(read, own) : own;
    }

    /** A stamp, a title or a page's number on a scan is little beside what the scan says. */
    private Page scanned(Page own) throws IOException {
      Page read = read(own.number());
      int seen = letters(own);
      boolean more =
          read != null
              && letters(read.text()) >= Math.max(MORE * seen, seen + conf.minCharacters());
      return more ? instead(read, own) : own;
    }

    /** What was read, and the furniture of the page that it takes the place of. */
    private static Page instead(Page read, Page own) {
      return read.withAside(own.aside());
    }

    private Page withPictures(Page own, PageScan scan) throws IOException {
      Page page = own;
      for (Rectangle2D place : scan.large()) {
        page = withPicture(page, place);
      }
      return page;
    }

    /** What a picture says stands below the page's own words where more of them are above it. */
    private Page withPicture(Page own, Rectangle2D place) throws IOException {
      BufferedImage picture = images().part(own.number(), place);
      if (picture == null || !Paper.isLike(picture)) {
        return own;
      }
      Page read = page(file, picture, own.number());
      if (read.confidence() < SURE
          || letters(read.text()) < conf.minCharacters()
          || WordOverlap.share(read.text(), own.text()) >= ALIKE) {
        return own;
      }
      return new Page(
          own.number(),
          (own.text() + "\n\n" + read.text()).strip(),
          Page.OCR,
          read.confidence(),
          own.furniture(),
          own.fields());
    }

    private Page read(int number) throws IOException {
      BufferedImage image = images().page(number);
      return image == null ? null : page(file, image, number);
    }

    private PdfImages images() throws IOException {
      if (images == null) {
        images = new PdfImages(path, conf.dpi());
      }
      return images;
    }
  }
}
