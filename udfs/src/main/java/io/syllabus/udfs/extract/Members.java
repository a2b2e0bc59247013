package io.syllabus.udfs.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.extractor.ParsingEmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.XHTMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Reads what lies inside a file: lines of their own for archives and mails, else in its text. */
final class Members implements EmbeddedDocumentExtractor {

  private static final String XHTML = XHTMLContentHandler.XHTML;

  private final DocumentReader reader;
  private final FileInHand host;
  private final Metadata hostMetadata;
  private final ParsingEmbeddedDocumentExtractor inline;
  private final Set<String> names = new HashSet<>();
  private Metadata announced; // by an archive's parser, which then may fail to open it
  private int failures;

  Members(DocumentReader reader, FileInHand host, Metadata hostMetadata, ParseContext context) {
    this.reader = reader;
    this.host = host;
    this.hostMetadata = hostMetadata;
    this.inline = new ParsingEmbeddedDocumentExtractor(context);
  }

  @Override
  public boolean shouldParseEmbedded(Metadata metadata) {
    unopened();
    announced = metadata;
    failures = failures().length;
    return true;
  }

  /** Tells of a thing that its archive named and did not give, such as one behind a password. */
  void unopened() {
    String[] now = failures();
    if (announced != null && now.length > failures) {
      FileInHand entry = host.member(unique(name(announced)));
      String why = FailureReason.ofEntry(now[now.length - 1]);
      tell(FailureReason.line(entry.source(), entry.parent(), null, List.of(), why));
    }
    announced = null;
  }

  private void tell(ExtractedFile entry) {
    try {
      host.sink().accept(entry);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String[] failures() {
    return hostMetadata.getValues(TikaCoreProperties.TIKA_META_EXCEPTION_EMBEDDED_STREAM);
  }

  @Override
  public void parseEmbedded(
      InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
      throws SAXException, IOException {
    announced = null;
    boolean ownLine = Containers.holds(hostMetadata.get(HttpHeaders.CONTENT_TYPE));
    host.allowance().enter(ownLine ? host.depth() + 1 : host.depth());
    if (!ownLine) {
      inline.parseEmbedded(counted(stream), handler, metadata, outputHtml);
      return;
    }
    String name = unique(name(metadata));
    if (metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY) != null) {
      list(name, handler);
    }
    reader.member(host.member(name), counted(stream), metadata);
  }

  /** A stream that carries an opened container (OLE, PST) is memory already, and read by that. */
  private InputStream counted(InputStream stream) {
    boolean opened = stream instanceof TikaInputStream given && given.getOpenContainer() != null;
    return opened ? stream : host.allowance().counting(stream);
  }

  /** An archive's own text is the list of its names, as Tika writes the names of inline things. */
  private static void list(String name, ContentHandler handler) throws SAXException {
    AttributesImpl entry = new AttributesImpl();
    entry.addAttribute("", "class", "class", "CDATA", "package-entry");
    handler.startElement(XHTML, "div", "div", entry);
    handler.startElement(XHTML, "h1", "h1", new AttributesImpl());
    handler.characters(name.toCharArray(), 0, name.length());
    handler.endElement(XHTML, "h1", "h1");
    handler.endElement(XHTML, "div", "div");
  }

  private String name(Metadata metadata) {
    String given = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
    String plain = given == null ? "" : given.replaceAll("\\p{Cntrl}", "").replace("!/", "!_");
    return plain.isBlank() ? "part-" + (names.size() + 1) : plain;
  }

  private String unique(String name) {
    String candidate = name;
    for (int n = 2; !names.add(candidate); n++) {
      candidate = name + "#" + n;
    }
    return candidate;
  }
}
