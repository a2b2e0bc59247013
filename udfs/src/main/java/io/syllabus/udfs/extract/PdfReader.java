package io.syllabus.udfs.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTerminalField;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads a PDF page by page as its reader sees it: the text with ink, boxes of text that were put on
 * the page, fields of a form, attached files. Notes between readers are left out; bookmarks and
 * where links lead are furniture.
 */
final class PdfReader implements Parser {

  private static final long serialVersionUID = 1;
  private static final Set<MediaType> TYPES = Set.of(MediaType.application("pdf"));

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return TYPES;
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, org.apache.tika.exception.TikaException {
    TikaInputStream file = TikaInputStream.get(stream);
    try (PDDocument document = Loader.loadPDF(file.getFile())) {
      FileDates.note(document.getDocumentInformation(), metadata);
      XHTMLContentHandler xhtml = new XHTMLContentHandler(handler, metadata);
      xhtml.startDocument();
      Findings findings = Findings.in(context);
      pages(document, xhtml, findings);
      fields(document, xhtml);
      for (PDComplexFileSpecification attached : attachments(document)) {
        attachment(attached, xhtml, context);
      }
      PdfAsides.title(document, xhtml);
      PdfAsides.bookmarks(document, xhtml);
      xhtml.endDocument();
    } catch (InvalidPasswordException e) {
      throw new EncryptedDocumentException(e);
    }
  }

  private static void pages(PDDocument document, XHTMLContentHandler xhtml, Findings findings)
      throws IOException {
    new PdfPageText(document, findings.unseen())
        .read(
            (page, text, scan) -> {
              findings.scans().add(scan);
              try {
                write(page, text, xhtml, findings.unseen());
              } catch (SAXException e) {
                throw new IOException(e);
              }
            });
  }

  private static void write(PDPage page, String text, XHTMLContentHandler xhtml, Unseen unseen)
      throws IOException, SAXException {
    xhtml.startElement("div", "class", "page");
    for (String paragraph : text.split("\n{2,}", -1)) {
      xhtml.element("p", paragraph.strip());
    }
    annotations(page, xhtml, unseen);
    PdfAsides.links(page, xhtml);
    xhtml.endElement("div");
  }

  private static void annotations(PDPage page, XHTMLContentHandler xhtml, Unseen unseen)
      throws IOException, SAXException {
    for (PDAnnotation annotation : page.getAnnotations()) {
      boolean shown = "FreeText".equals(annotation.getSubtype()) && !isHidden(annotation);
      if (shown && annotation.getContents() != null) {
        xhtml.element("p", annotation.getContents());
      }
      if (annotation instanceof PDAnnotationMarkup remark) {
        Stream.of(remark.getTitlePopup(), remark.getSubject(), shown ? null : remark.getContents())
            .filter(Objects::nonNull)
            .forEach(words -> unseen.add(Unseen.Kind.COMMENT, words));
      }
    }
  }

  private static boolean isHidden(PDAnnotation annotation) {
    return annotation.isHidden() || annotation.isNoView();
  }

  /** A filled-in field says something; the name of an empty one is furniture. */
  private static void fields(PDDocument document, XHTMLContentHandler xhtml) throws SAXException {
    PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
    if (form == null) {
      return;
    }
    List<String> empty = new ArrayList<>();
    for (PDField field : form.getFieldTree()) {
      if (field instanceof PDSignatureField signed && signed.getSignature() != null) {
        PdfAsides.signature(signed.getSignature(), xhtml);
        continue;
      }
      String value = field instanceof PDTerminalField ? field.getValueAsString() : "";
      if (value != null && !value.isBlank()) {
        xhtml.element("p", field.getPartialName() + ": " + value);
      } else if (field.getPartialName() != null) {
        empty.add(field.getPartialName());
      }
    }
    PdfAsides.list(empty, xhtml);
  }

  private static List<PDComplexFileSpecification> attachments(PDDocument document)
      throws IOException {
    List<PDComplexFileSpecification> attached = new ArrayList<>();
    PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
    if (names != null && names.getEmbeddedFiles() != null) {
      EmbeddedFiles.collect(names.getEmbeddedFiles(), attached);
    }
    for (PDPage page : document.getPages()) {
      for (PDAnnotation annotation : page.getAnnotations()) {
        if (annotation instanceof PDAnnotationFileAttachment pinned
            && pinned.getFile() instanceof PDComplexFileSpecification file) {
          attached.add(file);
        }
      }
    }
    return attached;
  }

  private static void attachment(
      PDComplexFileSpecification attached, XHTMLContentHandler xhtml, ParseContext context)
      throws IOException, SAXException {
    EmbeddedDocumentExtractor extractor = context.get(EmbeddedDocumentExtractor.class);
    for (PDEmbeddedFile file :
        extractor == null ? List.<PDEmbeddedFile>of() : EmbeddedFiles.files(attached)) {
      Metadata metadata = new Metadata();
      metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, attached.getFilename());
      try (TikaInputStream stream = TikaInputStream.get(file.createInputStream())) {
        extractor.parseEmbedded(stream, xhtml, metadata, true);
      }
    }
  }
}
