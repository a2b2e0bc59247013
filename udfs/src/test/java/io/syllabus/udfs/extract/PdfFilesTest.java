package io.syllabus.udfs.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;

class PdfFilesTest {

  @Test
  void pagesKeepTheirNumbersWhereOneIsEmpty() throws IOException {
    ExtractedFile file = SharedExtractor.first("a.pdf", Samples.pdf("One", "", "Three"));
    assertThat(file.pages()).extracting(Page::number).containsExactly(1, 3);
    assertThat(file.pages()).extracting(Page::text).containsExactly("One", "Three");
    assertThat(file.pages()).extracting(Page::method).containsOnly(Page.NATIVE);
  }

  @Test
  void aPdfWithoutTextIsReadAndHasNoPages() throws IOException {
    ExtractedFile file = SharedExtractor.first("a.pdf", Samples.pdf(""));
    assertThat(file.status()).isEqualTo(ExtractedFile.OK);
    assertThat(file.pages()).isEmpty();
    assertThat(file.mediaType()).isEqualTo("application/pdf");
  }

  @Test
  void anEncryptedPdfSaysWhatToDo() throws IOException {
    ExtractedFile file = SharedExtractor.first("a.pdf", Samples.encryptedPdf());
    assertThat(file.failed()).isTrue();
    assertThat(file.reason())
        .isEqualTo("Cannot read the file: it is encrypted; give it without a password");
    assertThat(file.pages()).isEmpty();
  }

  @Test
  void aTruncatedPdfHasAStatus() throws IOException {
    byte[] bytes = Samples.pdf("One", "Two");
    for (int part = 1; part < 8; part++) {
      byte[] cut = Arrays.copyOf(bytes, bytes.length * part / 8);
      ExtractedFile file = SharedExtractor.first("a.pdf", cut);
      assertThat(file.failed()).isEqualTo(file.reason() != null);
    }
  }

  @Test
  void bookmarksAndTargetsOfLinksAreFurniture() throws IOException {
    Page page = SharedExtractor.first("a.pdf", pdfThatLeads()).pages().get(0);
    assertThat(page.text())
        .isEqualTo("Terms\n\nhttps://example.org/terms\n\n- terms.docx\n- Part 1\n- Part 2");
    assertThat(page.furniture())
        .extracting(span -> page.text().substring(span.start(), span.end()).strip())
        .containsExactly("https://example.org/terms", "- terms.docx", "- Part 1\n- Part 2");
  }

  /** One page with a link, and two bookmarks that follow each other in a ring. */
  private static byte[] pdfThatLeads() throws IOException {
    try (PDDocument document = Loader.loadPDF(Samples.pdf("Terms"))) {
      document.getDocumentInformation().setTitle("terms.docx");
      PDActionURI action = new PDActionURI();
      action.setURI("https://example.org/terms");
      PDAnnotationLink link = new PDAnnotationLink();
      link.setAction(action);
      document.getPage(0).setAnnotations(List.of(link));
      PDOutlineItem first = new PDOutlineItem();
      first.setTitle("Part 1");
      PDOutlineItem second = new PDOutlineItem();
      second.setTitle("Part 2");
      PDDocumentOutline outline = new PDDocumentOutline();
      outline.addLast(first);
      outline.addLast(second);
      second.getCOSObject().setItem(COSName.NEXT, first);
      document.getDocumentCatalog().setDocumentOutline(outline);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }
}
