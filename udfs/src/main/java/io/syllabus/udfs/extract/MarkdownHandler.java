package io.syllabus.udfs.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Turns the XHTML that Tika's parsers emit into pages of text: headings as Markdown lines, table
 * rows as {@code | a | b |}, list items as {@code - }.
 */
final class MarkdownHandler extends DefaultHandler {

  private static final Set<String> SKIPPED = Set.of("script", "style");
  private static final Set<String> INLINE =
      Set.of(
          "a",
          "abbr",
          "b",
          "bdi",
          "bdo",
          "big",
          "cite",
          "code",
          "del",
          "dfn",
          "em",
          "font",
          "i",
          "img",
          "ins",
          "kbd",
          "label",
          "mark",
          "q",
          "s",
          "samp",
          "small",
          "span",
          "strike",
          "strong",
          "sub",
          "sup",
          "tt",
          "u",
          "var",
          "wbr",
          "thead",
          "tbody",
          "tfoot",
          "html",
          "head",
          "meta",
          "link",
          "base",
          "col",
          "colgroup");

  /** An open element: whether it is furniture, and whether anything was written in it. */
  private record Open(String name, boolean furniture, boolean page) {}

  private final Metadata metadata;
  private final PageBuilder pages;
  private final BlockWriter writer;
  private final Deque<Open> open = new ArrayDeque<>();
  private final Deque<ListNumbers> lists = new ArrayDeque<>();
  private final Furniture furniture = new Furniture();
  private MediaKind kind = MediaKind.OTHER;
  private int skipped;
  private int preformatted;
  private int pagesBegun;
  private boolean blank;
  private boolean titled;
  private boolean topHeading;

  MarkdownHandler(Metadata metadata, int maxCharacters) {
    this.metadata = metadata;
    this.pages = new PageBuilder(maxCharacters);
    this.writer = new BlockWriter(pages);
  }

  List<Page> pages() {
    if (titled && !topHeading) {
      pages.forgetFirstFurniture();
    }
    return pages.finish();
  }

  @Override
  public void startDocument() {
    kind = MediaKind.of(metadata.get(HttpHeaders.CONTENT_TYPE));
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes)
      throws SAXException {
    String name = localName.toLowerCase(Locale.ROOT);
    boolean page = Pagination.begins(attributes, open.stream().anyMatch(Open::page));
    boolean aside = furniture.opens(name, attributes, kind == MediaKind.PDF && !inPage());
    open.push(new Open(name, aside, page));
    if (page) {
      startPage();
    }
    if (aside) {
      writer.flatten();
      pages.startFurniture();
    }
    start(name, attributes);
  }

  private boolean inPage() {
    return pagesBegun == 0 || open.stream().anyMatch(Open::page);
  }

  private void startPage() throws SAXException {
    writer.flatten();
    if (pagesBegun++ > 0) {
      pages.nextPage();
    }
  }

  private void start(String name, Attributes attributes) throws SAXException {
    switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> startHeading();
      case "title" -> writer.startHeading();
      case "p" -> startParagraph();
      case "br" -> writer.line();
      case "ul", "ol" -> startList(new ListNumbers(name, attributes));
      case "li" -> writer.startItem(lists.size(), sign(attributes));
      case "pre", "textarea" -> startPreformatted();
      case "table" -> writer.startTable();
      case "tr" -> writer.startRow();
      case "td", "th" -> writer.startCell(span(attributes, "colspan"), span(attributes, "rowspan"));
      default -> startOther(name);
    }
  }

  private void startHeading() throws SAXException {
    if (kind == MediaKind.HTML && writer.inTable()) {
      writer.flatten();
    }
    writer.startHeading();
  }

  private void startParagraph() throws SAXException {
    blank = true;
    betweenParagraphs();
  }

  private void betweenParagraphs() throws SAXException {
    if (kind.spacedParagraphs() && lists.isEmpty()) {
      writer.blankLine();
    } else {
      writer.line();
    }
  }

  private void startList(ListNumbers list) throws SAXException {
    lists.push(list);
    writer.line();
  }

  private String sign(Attributes attributes) {
    return lists.isEmpty() ? "- " : lists.peek().next(attributes);
  }

  private static int span(Attributes attributes, String name) {
    return ListNumbers.number(attributes.getValue(name), 1);
  }

  private void startPreformatted() throws SAXException {
    if (preformatted++ == 0 && kind == MediaKind.HTML) {
      writer.startListing();
    } else {
      writer.line();
    }
  }

  private void startOther(String name) throws SAXException {
    if (SKIPPED.contains(name)) {
      skipped++;
    } else if (!INLINE.contains(name)) {
      writer.line();
    }
  }

  @Override
  public void endElement(String uri, String localName, String qName) throws SAXException {
    if (open.isEmpty()) {
      return;
    }
    Open closed = open.pop();
    end(closed.name());
    furniture.closes(closed.name());
    if (closed.furniture()) {
      writer.flatten();
      pages.endFurniture();
    }
  }

  private void end(String name) throws SAXException {
    switch (name) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> endHeading(name.charAt(1) - '0');
      case "title" -> endTitle();
      case "p" -> endParagraph();
      case "ul", "ol" -> endList();
      case "li" -> writer.endItem();
      case "pre", "textarea" -> endPreformatted();
      case "table" -> writer.endTable();
      case "tr" -> writer.endRow();
      case "td", "th", "br" -> {}
      default -> endOther(name);
    }
  }

  private void endHeading(int level) throws SAXException {
    String title = writer.endHeading();
    if (title.isEmpty()) {
      return;
    }
    if (furniture.isEntryName()) {
      aside(title);
    } else {
      heading(level, title);
    }
  }

  /** The title is furniture unless it is the only heading on top. */
  private void endTitle() throws SAXException {
    String title = writer.endHeading();
    if (!title.isEmpty()) {
      aside(kind.showsTitle() ? "# " + title : title);
      titled = kind.showsTitle();
    }
  }

  private void heading(int level, String title) throws SAXException {
    boolean statement = HeadingText.isStatement(title);
    topHeading |= level == 1 && !statement;
    writer.blankLine();
    writer.keepLines(statement ? title : "#".repeat(level) + " " + title);
    writer.blankLine();
  }

  private void aside(String text) throws SAXException {
    pages.startFurniture();
    writer.keepLines(text);
    pages.endFurniture();
  }

  private void endParagraph() throws SAXException {
    if (blank) {
      writer.blankLine();
    } else {
      betweenParagraphs();
    }
  }

  private void endList() throws SAXException {
    lists.poll();
    writer.line();
  }

  private void endPreformatted() throws SAXException {
    if (--preformatted == 0 && kind == MediaKind.HTML) {
      writer.endListing();
    } else {
      writer.line();
    }
  }

  private void endOther(String name) throws SAXException {
    if (SKIPPED.contains(name)) {
      skipped--;
    } else if (!INLINE.contains(name)) {
      writer.line();
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) throws SAXException {
    if (skipped > 0 || length == 0) {
      return;
    }
    String text = new String(characters, start, length);
    blank &= text.isBlank();
    if (kind == MediaKind.HTML && preformatted == 0) {
      writer.flow(text);
    } else {
      writer.keepLines(text);
    }
  }

  /** Tika sets words and lines apart with it; between paragraphs it is no empty line. */
  @Override
  public void ignorableWhitespace(char[] characters, int start, int length) throws SAXException {
    String text = new String(characters, start, length);
    if (kind == MediaKind.HTML || text.indexOf('\n') < 0) {
      writer.space();
    } else {
      writer.line();
    }
  }
}
