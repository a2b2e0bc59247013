package io.syllabus.udfs.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.BitSet;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventFactory;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLEventWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.apache.tika.exception.TikaException;
import org.xml.sax.SAXException;

/**
 * Takes the hidden rows and columns out of a sheet of Excel, event by event: a sheet may be longer
 * than memory. The columns behind a hidden one move up.
 *
 * @param strings the texts that the workbook's sheets share
 * @param sheet whether the whole sheet is hidden
 */
record HiddenCells(SharedStrings strings, Unseen.Kind sheet) implements PartFilter {

  private static final int MOST_COLUMNS = 1 << 14; // of Excel

  @Override
  public boolean filter(InputStream part, OutputStream out, Unseen unseen)
      throws IOException, SAXException, TikaException {
    try {
      XMLEventReader events = input().createXMLEventReader(part);
      XMLEventWriter writer =
          XMLOutputFactory.newDefaultFactory().createXMLEventWriter(out, "UTF-8");
      boolean changed = new Copy(events, writer, unseen, strings, sheet).run();
      writer.flush();
      return changed;
    } catch (XMLStreamException e) {
      throw new SAXException(e);
    }
  }

  static XMLInputFactory input() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    return factory;
  }

  /** The column of a cell's name, from 0; -1 where it names none. */
  static int column(String cell) {
    int column = 0;
    int letters = 0;
    while (letters < cell.length() && letters < 3 && isLetter(cell.charAt(letters))) {
      column = column * 26 + cell.charAt(letters++) - 'A' + 1;
    }
    return column - 1;
  }

  private static boolean isLetter(char c) {
    return c >= 'A' && c <= 'Z';
  }

  /** The letters of a column's name. */
  static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString();
  }

  /** One pass over a sheet. */
  private static final class Copy {

    private static final QName CELL = new QName("r");

    private final XMLEventFactory made = XMLEventFactory.newDefaultFactory();
    private final XMLEventReader events;
    private final XMLEventWriter writer;
    private final Unseen unseen;
    private final SharedStrings strings;
    private final Unseen.Kind sheet;
    private final BitSet hidden = new BitSet();
    private int column = -1;
    private boolean changed;

    Copy(
        XMLEventReader events,
        XMLEventWriter writer,
        Unseen unseen,
        SharedStrings strings,
        Unseen.Kind sheet) {
      this.events = events;
      this.writer = writer;
      this.unseen = unseen;
      this.strings = strings;
      this.sheet = sheet;
    }

    boolean run() throws XMLStreamException, IOException, SAXException {
      while (events.hasNext()) {
        XMLEvent event = events.nextEvent();
        if (event instanceof StartElement element) {
          element(element);
        } else {
          writer.add(event);
        }
      }
      return changed;
    }

    private void element(StartElement element)
        throws XMLStreamException, IOException, SAXException {
      switch (element.getName().getLocalPart()) {
        case "col" -> {
          note(element);
          writer.add(element);
        }
        case "row" -> row(element);
        case "c" -> cell(element);
        default -> writer.add(element);
      }
    }

    private void note(StartElement element) {
      if (is(element, "hidden") || zero(element, "width")) {
        int from = Math.max(1, number(element, "min", 1));
        int to = Math.min(MOST_COLUMNS, number(element, "max", from));
        if (from <= to) {
          hidden.set(from - 1, to);
        }
      }
    }

    private void row(StartElement element) throws XMLStreamException, IOException, SAXException {
      column = -1;
      if (sheet != null) {
        drop(element, sheet);
      } else if (is(element, "hidden") || zero(element, "ht")) {
        drop(element, Unseen.Kind.HIDDEN_CELLS);
      } else {
        writer.add(element);
      }
    }

    private void cell(StartElement element) throws XMLStreamException, IOException, SAXException {
      Attribute name = element.getAttributeByName(CELL);
      int named = name == null ? -1 : column(name.getValue());
      column = named < 0 ? column + 1 : named;
      if (hidden.get(column)) {
        drop(element, Unseen.Kind.HIDDEN_CELLS);
      } else if (name == null || hidden.previousSetBit(column) < 0) {
        writer.add(element);
      } else {
        moved(element, name.getValue());
      }
    }

    private void moved(StartElement element, String name) throws XMLStreamException {
      int to = column - hidden.get(0, column).cardinality();
      String row = name.replaceFirst("^[A-Z]{1,3}", "");
      writer.add(made.createStartElement(element.getName(), null, element.getNamespaces()));
      for (var all = element.getAttributes(); all.hasNext(); ) {
        Attribute attribute = all.next();
        boolean own = attribute.getName().equals(CELL);
        writer.add(own ? made.createAttribute(CELL, letters(to) + row) : attribute);
      }
    }

    /** Passes over an element; takes down the words of its cells. */
    private void drop(StartElement element, Unseen.Kind kind)
        throws XMLStreamException, IOException, SAXException {
      changed = true;
      CellText text = new CellText(strings);
      text.start(element);
      for (int depth = 1; depth > 0; ) {
        XMLEvent event = events.nextEvent();
        depth += event.isStartElement() ? 1 : event.isEndElement() ? -1 : 0;
        text.accept(event);
      }
      unseen.add(kind, text.words());
    }

    private static boolean is(StartElement element, String name) {
      Attribute attribute = element.getAttributeByName(new QName(name));
      return attribute != null
          && (attribute.getValue().equals("1") || attribute.getValue().equals("true"));
    }

    private static boolean zero(StartElement element, String name) {
      Attribute attribute = element.getAttributeByName(new QName(name));
      return attribute != null && attribute.getValue().matches("0(?:\\.0{1,9})?");
    }

    private static int number(StartElement element, String name, int otherwise) {
      Attribute attribute = element.getAttributeByName(new QName(name));
      return attribute == null || !attribute.getValue().matches("\\d{1,6}")
          ? otherwise
          : Integer.parseInt(attribute.getValue());
    }
  }
}
