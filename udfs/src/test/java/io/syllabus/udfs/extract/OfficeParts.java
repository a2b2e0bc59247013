package io.syllabus.udfs.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.SAXException;

/** Office files of a few parts, written out, and what is read of them in this process. */
final class OfficeParts {

  private static final Parser PARSER = TikaParsers.open();
  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String TYPE = "application/vnd.openxmlformats-officedocument.";
  private static final String W =
      "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

  private OfficeParts() {}

  /** What a file says, and what it does not, by kind. */
  record Read(String text, Map<String, Integer> unseen) {}

  /** A document of Word; the parts beside its body by name ({@code styles}, {@code comments}). */
  static Map<String, String> docx(String body, Map<String, String> beside) {
    Map<String, String> parts = new LinkedHashMap<>();
    StringBuilder types = new StringBuilder(type("word/document", "wordprocessingml.document"));
    StringBuilder references = new StringBuilder();
    beside.forEach(
        (name, inner) -> {
          String root = name.equals("header") ? "hdr" : name.equals("footer") ? "ftr" : name;
          String part = name.endsWith("er") ? name + "1" : name;
          parts.put(
              "word/%s.xml".formatted(part), "<w:%s %s>%s</w:%1$s>".formatted(root, W, inner));
          types.append(type("word/" + part, "wordprocessingml." + name));
          references.append(reference(name, name, part + ".xml"));
        });
    parts.put(
        "word/document.xml",
        "<w:document %s xmlns:r=\"%s\"><w:body>%s</w:body></w:document>"
            .formatted(W, OFFICE, body));
    parts.put("word/_rels/document.xml.rels", references(references.toString()));
    parts.put("[Content_Types].xml", types(types.toString()));
    parts.put("_rels/.rels", references(reference("a", "officeDocument", "word/document.xml")));
    return parts;
  }

  static String type(String part, String type) {
    return "<Override PartName=\"/%s.xml\" ContentType=\"%s%s+xml\"/>"
        .formatted(part, TYPE, type.endsWith(".document") ? type + ".main" : type);
  }

  static String types(String overrides) {
    return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
        + "<Default Extension=\"rels\""
        + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + overrides
        + "</Types>";
  }

  static String reference(String id, String kind, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, OFFICE, kind, target);
  }

  static String references(String inner) {
    return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>"
        .formatted(inner);
  }

  static byte[] zip(Map<String, String> parts) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    parts.forEach((name, xml) -> entries.put(name, xml.getBytes(UTF_8)));
    return Samples.zip(entries);
  }

  static Read read(Map<String, String> parts) throws IOException, SAXException, TikaException {
    return read(zip(parts));
  }

  static Read read(byte[] file) throws IOException, SAXException, TikaException {
    Findings findings = new Findings();
    ParseContext context = TikaParsers.context(PARSER, findings);
    Metadata metadata = new Metadata();
    MarkdownHandler handler = new MarkdownHandler(metadata, 100_000);
    try (TikaInputStream stream = TikaInputStream.get(file)) {
      PARSER.parse(stream, handler, metadata, context);
    }
    StringBuilder text = new StringBuilder();
    handler.pages().forEach(page -> text.append(page.text()).append('\n'));
    return new Read(text.toString().strip(), findings.unseen().counts());
  }

  /** Reads what may be damaged: it must end in text or in an error that a file's line can tell. */
  static void readOrFail(byte[] file) {
    try {
      read(file);
    } catch (Exception | LinkageError e) {
      assertThat(FailureReason.of(e)).isNotBlank();
    }
  }
}
