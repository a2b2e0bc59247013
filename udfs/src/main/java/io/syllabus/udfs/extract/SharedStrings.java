package io.syllabus.udfs.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Characters;
import javax.xml.stream.events.XMLEvent;

/** The texts that the sheets of a workbook share. */
final class SharedStrings {

  private final PackageParts parts;
  private List<String> texts;

  /** Reads nothing before it is asked. */
  SharedStrings(PackageParts parts) {
    this.parts = parts;
  }

  /** The text with that number; empty where there is none. */
  String text(String index) throws IOException, XMLStreamException {
    if (texts == null) {
      texts = read();
    }
    int at = index.matches("\\d{1,9}") ? Integer.parseInt(index) : -1;
    return at >= 0 && at < texts.size() ? texts.get(at) : "";
  }

  private List<String> read() throws IOException, XMLStreamException {
    try (InputStream part = parts.open("xl/sharedStrings.xml")) {
      return part == null ? List.of() : texts(HiddenCells.input().createXMLEventReader(part));
    }
  }

  private static List<String> texts(XMLEventReader events) throws XMLStreamException {
    List<String> texts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    while (events.hasNext()) {
      XMLEvent event = events.nextEvent();
      if (event.isStartElement() && isText(event.asStartElement().getName())) {
        text.setLength(0);
      } else if (event.isEndElement() && isText(event.asEndElement().getName())) {
        texts.add(text.toString());
      } else if (event instanceof Characters words) {
        text.append(words.getData());
      }
    }
    return texts;
  }

  private static boolean isText(QName name) {
    return name.getLocalPart().equals("si");
  }
}
