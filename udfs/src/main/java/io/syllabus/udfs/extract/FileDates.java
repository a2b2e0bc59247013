package io.syllabus.udfs.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The dates that a file's own metadata name: properties of Office files and PDFs, meta elements of
 * web pages, the header of a mail. The times of a file system or of an archive's entry are none of
 * its own.
 */
final class FileDates {

  /** When it was changed says more than when it was begun. */
  private static final List<String> OF_FILES =
      List.of(TikaCoreProperties.MODIFIED.getName(), TikaCoreProperties.CREATED.getName());

  private static final List<String> OF_PAGES =
      List.of(
          "article:modified_time",
          "dcterms.modified",
          "last-modified",
          "article:published_time",
          "dc.date",
          "dcterms.date",
          "dcterms.issued",
          "pubdate",
          "date");
  private static final int LONGEST = 60; // characters

  private FileDates() {}

  /** Takes out what the place of the file said of it, before the file is read. */
  static void forget(Metadata metadata) {
    OF_FILES.forEach(metadata::remove);
  }

  /** Notes what a PDF says of itself. */
  static void note(PDDocumentInformation pdf, Metadata metadata) {
    metadata.set(TikaCoreProperties.MODIFIED, pdf.getModificationDate());
    metadata.set(TikaCoreProperties.CREATED, pdf.getCreationDate());
  }

  /** Notes what a web page says of itself. */
  static void note(Document page, Metadata metadata) {
    for (Element meta : page.select("meta[content]")) {
      String name = meta.hasAttr("property") ? meta.attr("property") : meta.attr("name");
      String key = name.toLowerCase(Locale.ROOT);
      if (OF_PAGES.contains(key)) {
        metadata.set(key, meta.attr("content"));
      }
    }
  }

  /** As they are written, the best witness first. */
  static List<String> of(Metadata metadata) {
    List<String> dates = new ArrayList<>();
    for (List<String> keys : List.of(OF_FILES, OF_PAGES)) {
      for (String key : keys) {
        String date = metadata.get(key);
        if (date != null && date.length() <= LONGEST) {
          dates.add(date);
        }
      }
    }
    return dates;
  }
}
