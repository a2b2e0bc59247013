package io.syllabus.udfs.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import javax.xml.stream.XMLEventReader;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Characters;
import javax.xml.stream.events.XMLEvent;

/** How many letters and digits the texts have that the sheets of a workbook share. */
final class SharedStrings {

  private final PackageParts parts;
  private int[] letters;

  /** Reads nothing before it is asked. */
  SharedStrings(PackageParts parts) {
    this.parts = parts;
  }

  /** Of the text with that number; 0 where there is none. */
  int letters(String index) throws IOException, XMLStreamException {
    if (letters == null) {
      letters = read();
    }
    int at = index.matches("\\d{1,9}") ? Integer.parseInt(index) : -1;
    return at >= 0 && at < letters.length ? letters[at] : 0;
  }

  private int[] read() throws IOException, XMLStreamException {
    try (InputStream part = parts.open("xl/sharedStrings.xml")) {
      return part == null ? new int[0] : counts(HiddenCells.input().createXMLEventReader(part));
    }
  }

  private static int[] counts(XMLEventReader events) throws XMLStreamException {
    int[] counts = new int[1024];
    int texts = 0;
    while (events.hasNext()) {
      XMLEvent event = events.nextEvent();
      if (event.isStartElement() && event.asStartElement().getName().getLocalPart().equals("si")) {
        texts++;
        counts = texts < counts.length ? counts : Arrays.copyOf(counts, 2 * texts);
      } else if (event instanceof Characters words) {
        counts[texts] += Unseen.letters(words.getData());
      }
    }
    return texts == 0 ? new int[0] : Arrays.copyOfRange(counts, 1, texts + 1);
  }
}
