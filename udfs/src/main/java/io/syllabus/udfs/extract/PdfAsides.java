package io.syllabus.udfs.extract;

import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.SAXException;

/**
 * What leads through a PDF and from it, its title, bookmarks, links and empty fields: kept as
 * furniture.
 */
final class PdfAsides {

  private static final int MOST = 10_000;

  private PdfAsides() {}

  /** Writes what the file calls itself, which may be what its template was called. */
  static void title(PDDocument document, XHTMLContentHandler xhtml) throws SAXException {
    String title = document.getDocumentInformation().getTitle();
    list(title == null || title.isBlank() ? List.of() : List.of(title), xhtml);
  }

  /** Writes the titles of the bookmarks, in their order; they may be a ring. */
  static void bookmarks(PDDocument document, XHTMLContentHandler xhtml) throws SAXException {
    PDOutlineNode root = document.getDocumentCatalog().getDocumentOutline();
    if (root == null) {
      return;
    }
    Set<COSDictionary> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<PDOutlineItem> open = new ArrayDeque<>();
    List<String> titles = new ArrayList<>();
    push(root.getFirstChild(), open);
    while (!open.isEmpty() && seen.size() < MOST) {
      PDOutlineItem item = open.pop();
      if (seen.add(item.getCOSObject())) {
        titles.add(item.getTitle());
        push(item.getNextSibling(), open);
        push(item.getFirstChild(), open);
      }
    }
    list(titles, xhtml);
  }

  /** Writes a list, which is furniture behind the pages. */
  static void list(List<String> items, XHTMLContentHandler xhtml) throws SAXException {
    xhtml.startElement("ul");
    for (String item : items) {
      xhtml.element("li", item == null ? "" : item);
    }
    xhtml.endElement("ul");
  }

  /** Writes who signed, when, where and why. */
  static void signature(PDSignature signature, XHTMLContentHandler xhtml) throws SAXException {
    Calendar date = signature.getSignDate();
    list(
        Stream.of(
                signature.getName(),
                date == null ? null : DateTimeFormatter.ISO_INSTANT.format(date.toInstant()),
                signature.getLocation(),
                signature.getReason())
            .filter(Objects::nonNull)
            .toList(),
        xhtml);
  }

  private static void push(PDOutlineItem item, Deque<PDOutlineItem> open) {
    if (item != null) {
      open.push(item);
    }
  }

  /** Writes where the links of a page lead. */
  static void links(PDPage page, XHTMLContentHandler xhtml) throws IOException, SAXException {
    List<String> targets = new ArrayList<>();
    for (PDAnnotation annotation : page.getAnnotations()) {
      if (annotation instanceof PDAnnotationLink link
          && link.getAction() instanceof PDActionURI action
          && action.getURI() != null
          && targets.size() < MOST) {
        targets.add(action.getURI());
      }
    }
    if (!targets.isEmpty()) {
      xhtml.startElement("div", "class", Furniture.LINKS);
      for (String target : targets) {
        xhtml.element("p", target);
      }
      xhtml.endElement("div");
    }
  }
}
