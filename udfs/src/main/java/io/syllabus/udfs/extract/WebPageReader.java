package io.syllabus.udfs.extract;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.sax.XHTMLContentHandler;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Reads a web page with jsoup, less what its visitor does not see. */
final class WebPageReader implements Parser {

  private static final long serialVersionUID = 1;
  private static final String XHTML = XHTMLContentHandler.XHTML;
  private static final Set<MediaType> TYPES =
      Set.of(
          MediaType.text("html"),
          MediaType.application("xhtml+xml"),
          MediaType.application("vnd.wap.xhtml+xml"),
          MediaType.application("x-asp"));
  private static final Set<String> ATTRIBUTES =
      Set.of("class", "role", "start", "value", "colspan", "rowspan", "type", "reversed");

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return TYPES;
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    byte[] bytes = stream.readAllBytes();
    Charset charset = DeclaredEncoding.of(bytes, metadata);
    Document page = Jsoup.parse(new String(bytes, charset));
    FileDates.note(page, metadata);
    VisiblePage.strip(page, Findings.in(context).unseen());
    handler.startDocument();
    write(page, handler);
    handler.endDocument();
  }

  /** Walks without recursion: pages may nest as deep as they like. */
  private static void write(Document page, ContentHandler handler) throws SAXException {
    try {
      page.traverse(new Writer(handler));
    } catch (Stopped e) {
      throw e.cause;
    }
  }

  /** Carries a handler's exception through jsoup's visitor. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final SAXException cause;

    Stopped(SAXException cause) {
      super(cause);
      this.cause = cause;
    }
  }

  private record Writer(ContentHandler handler) implements NodeVisitor {

    @Override
    public void head(Node node, int depth) {
      try {
        if (node instanceof TextNode text) {
          String words = text.getWholeText().replace("\u00ad", "");
          handler.characters(words.toCharArray(), 0, words.length());
        } else if (node instanceof Element element && !(node instanceof Document)) {
          String name = element.normalName();
          handler.startElement(XHTML, name, name, attributes(element));
        }
      } catch (SAXException e) {
        throw new Stopped(e);
      }
    }

    @Override
    public void tail(Node node, int depth) {
      try {
        if (node instanceof Element element && !(node instanceof Document)) {
          handler.endElement(XHTML, element.normalName(), element.normalName());
        }
      } catch (SAXException e) {
        throw new Stopped(e);
      }
    }

    private static AttributesImpl attributes(Element element) {
      AttributesImpl kept = new AttributesImpl();
      element
          .attributes()
          .forEach(
              attribute -> {
                if (ATTRIBUTES.contains(attribute.getKey())) {
                  String name = attribute.getKey();
                  kept.addAttribute("", name, name, "CDATA", attribute.getValue());
                }
              });
      return kept;
    }
  }
}
