package io.syllabus.udfs.extract;

import java.util.ArrayDeque;
import java.util.Deque;
import org.xml.sax.SAXException;

/** Puts text where it belongs: into the heading, the table's cell, or onto the page. */
final class BlockWriter {

  private final PageBuilder pages;
  private final Deque<TableText> tables = new ArrayDeque<>();
  private StringBuilder heading;
  private CodeListing listing;

  BlockWriter(PageBuilder pages) {
    this.pages = pages;
  }

  /** Writes text whose line breaks mean something. */
  void keepLines(String text) throws SAXException {
    StringBuilder aside = aside();
    if (aside != null) {
      aside.append(text);
    } else if (listing != null) {
      listing.append(text);
    } else {
      lines(text);
    }
  }

  private void lines(String text) throws SAXException {
    int from = 0;
    for (int to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
      pages.append(withoutReturn(text, from, to));
      newline();
      from = to + 1;
    }
    pages.append(text.substring(from));
  }

  private static String withoutReturn(String text, int from, int to) {
    boolean carriage = to > from && text.charAt(to - 1) == '\r';
    return text.substring(from, carriage ? to - 1 : to);
  }

  private void newline() {
    if (pages.atLineStart()) {
      pages.blankLine();
    } else {
      pages.line();
    }
  }

  /** Writes text in which any white space is one space. */
  void flow(String text) throws SAXException {
    StringBuilder aside = aside();
    if (aside != null) {
      aside.append(text);
      return;
    }
    String words = Whitespace.collapse(text);
    if (words.isEmpty() || startsBlank(text)) {
      space();
    }
    if (!words.isEmpty()) {
      pages.append(words);
      if (Character.isWhitespace(text.charAt(text.length() - 1))) {
        space();
      }
    }
  }

  private static boolean startsBlank(String text) {
    return Character.isWhitespace(text.charAt(0)) || text.charAt(0) == '\u00a0';
  }

  void space() throws SAXException {
    StringBuilder aside = aside();
    if (aside != null) {
      aside.append(' ');
    } else if (listing == null && !pages.afterSpace()) {
      pages.append(" ");
    }
  }

  /** Ends the line; in a heading or a cell, the word. */
  void line() throws SAXException {
    if (aside() != null) {
      space();
    } else if (listing != null) {
      listing.append("\n");
    } else {
      pages.line();
    }
  }

  void blankLine() throws SAXException {
    if (aside() != null || listing != null) {
      line();
    } else {
      pages.blankLine();
    }
  }

  /** Begins preformatted text; within a cell, a heading or other such text it is nothing new. */
  void startListing() throws SAXException {
    line();
    if (aside() == null && listing == null) {
      listing = new CodeListing();
    }
  }

  void endListing() throws SAXException {
    if (listing != null) {
      String text = listing.text(pages.isBegun());
      listing = null;
      lines(text);
    }
    line();
  }

  /**
   * Begins an item of a list.
   *
   * @param sign what stands before it
   */
  void startItem(int depth, String sign) throws SAXException {
    line();
    if (aside() == null) {
      pages.marker("  ".repeat(Math.max(0, depth - 1)) + sign);
    }
  }

  void endItem() throws SAXException {
    pages.marker("");
    line();
  }

  private StringBuilder aside() {
    if (heading != null) {
      return heading;
    }
    TableText table = tables.peek();
    return table == null || table.isLayout() ? null : table.cell();
  }

  void startHeading() throws SAXException {
    if (heading == null) {
      line();
      heading = new StringBuilder();
    }
  }

  /** Gives the heading on one line, having ended it. */
  String endHeading() {
    String title = heading == null ? "" : Whitespace.collapse(heading);
    heading = null;
    return title;
  }

  void startTable() throws SAXException {
    flatten();
    pages.blankLine();
    tables.push(new TableText());
  }

  void startRow() {
    if (!tables.isEmpty()) {
      tables.peek().startRow();
    }
  }

  void startCell(int columns, int rows) throws SAXException {
    TableText table = tables.peek();
    if (table == null || table.isLayout()) {
      line();
    } else {
      table.startCell(columns, rows);
    }
  }

  void endRow() throws SAXException {
    TableText table = tables.peek();
    if (table != null && !table.isLayout()) {
      String row = table.endRow();
      pages.append(row);
    }
    pages.line();
  }

  void endTable() throws SAXException {
    if (!tables.isEmpty()) {
      endRow();
      tables.pop();
    }
    pages.blankLine();
  }

  boolean inTable() {
    return !tables.isEmpty();
  }

  /** What follows does not fit into cells: the tables around it only lay out the page. */
  void flatten() throws SAXException {
    var outerFirst = tables.descendingIterator();
    while (outerFirst.hasNext()) {
      for (String held : outerFirst.next().becomeLayout()) {
        pages.append(Whitespace.collapse(held));
        pages.line();
      }
    }
  }
}
