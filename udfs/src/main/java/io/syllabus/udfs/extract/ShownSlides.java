package io.syllabus.udfs.extract;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hslf.usermodel.HSLFSlide;
import org.apache.poi.hslf.usermodel.HSLFSlideShow;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.tika.exception.TikaException;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Takes the hidden slides with their notes, and the comments, out of what Tika writes of a deck of
 * PowerPoint 97 to 2003: a {@code div} for each slide, in their order.
 */
final class ShownSlides extends ContentHandlerDecorator {

  static final String STREAM = "PowerPoint Document";

  private final List<Boolean> hidden;
  private final Unseen unseen;
  private final StringBuilder gone = new StringBuilder();
  private Unseen.Kind kind;
  private int slide = -1;
  private int depth; // of the open elements within what leaves

  private ShownSlides(ContentHandler handler, List<Boolean> hidden, Unseen unseen) {
    super(handler);
    this.hidden = hidden;
    this.unseen = unseen;
  }

  /** The handler itself for what is no deck. */
  static ContentHandler of(DirectoryNode root, ContentHandler handler, Unseen unseen)
      throws TikaException {
    if (!root.hasEntry(STREAM)) {
      return handler;
    }
    List<Boolean> hidden = new ArrayList<>();
    try {
      // closing it would close the file, which Tika's parser is still to read
      new HSLFSlideShow(root).getSlides().stream().map(HSLFSlide::isHidden).forEach(hidden::add);
    } catch (IOException | RuntimeException e) {
      throw Unfiltered.of(e);
    }
    return new ShownSlides(handler, hidden, unseen);
  }

  @Override
  public void startElement(String uri, String name, String qName, Attributes attributes)
      throws SAXException {
    if (depth == 0) {
      kind = leaving(name.equals("div") ? attributes.getValue("class") : null);
    }
    if (kind == null) {
      super.startElement(uri, name, qName, attributes);
    } else {
      depth++;
    }
  }

  /** Null for what stays. */
  private Unseen.Kind leaving(String part) {
    if ("slide".equals(part)) {
      slide++;
      return slide < hidden.size() && hidden.get(slide) ? Unseen.Kind.HIDDEN_SLIDE : null;
    }
    return "slide-comments".equals(part) ? Unseen.Kind.COMMENT : null;
  }

  @Override
  public void endElement(String uri, String name, String qName) throws SAXException {
    if (depth == 0) {
      super.endElement(uri, name, qName);
    } else if (--depth == 0) {
      unseen.add(kind, gone);
      gone.setLength(0);
    }
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    if (depth == 0) {
      super.characters(text, start, length);
    } else {
      gone.append(text, start, length);
    }
  }

  @Override
  public void ignorableWhitespace(char[] text, int start, int length) throws SAXException {
    if (depth == 0) {
      super.ignorableWhitespace(text, start, length);
    }
  }
}
