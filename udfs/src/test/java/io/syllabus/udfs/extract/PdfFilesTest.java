package io.syllabus.udfs.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.text.Span;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
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
  void aPageWithoutContentsHasItsNumberAndItsRemarks() throws IOException {
    Page page = SharedExtractor.first("a.pdf", pdfWithARemark()).pages().get(0);
    assertThat(page.number()).isEqualTo(2);
    assertThat(page.text()).isEqualTo("Terms\n\nMei\nToo dear");
    assertThat(page.furniture()).containsExactly(new Span(7, 19));
  }

  /** On an empty page, before one with a word. */
  private static byte[] pdfWithARemark() throws IOException {
    try (PDDocument document = Loader.loadPDF(Samples.pdf("Terms"))) {
      PDPage empty = new PDPage();
      PDAnnotationText remark = new PDAnnotationText();
      remark.setTitlePopup("Mei");
      remark.setContents("Too dear");
      empty.setAnnotations(List.of(remark));
      document.getPages().insertBefore(empty, document.getPage(0));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  @Test
  void aSignatureSaysWhoSignedAsFurniture() throws IOException {
    Page page = SharedExtractor.first("a.pdf", signedPdf()).pages().get(0);
    assertThat(page.text()).isEqualTo("Terms\n\n- Mei\n- 2024-05-06T00:00:00Z\n- I agree");
    assertThat(page.furniture()).containsExactly(new Span(7, page.text().length()));
  }

  private static byte[] signedPdf() throws IOException {
    try (PDDocument document = Loader.loadPDF(Samples.pdf("Terms"))) {
      PDAcroForm form = new PDAcroForm(document);
      PDSignatureField field = new PDSignatureField(form);
      PDSignature signature = new PDSignature();
      signature.setName("Mei");
      signature.setReason("I agree");
      signature.setSignDate(GregorianCalendar.from(ZonedDateTime.parse("2024-05-06T00:00:00Z")));
      field.getCOSObject().setItem(COSName.V, signature);
      form.setFields(List.of(field));
      document.getDocumentCatalog().setAcroForm(form);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
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
