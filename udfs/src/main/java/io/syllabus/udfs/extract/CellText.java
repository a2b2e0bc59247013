package io.syllabus.udfs.extract;

import java.io.IOException;
import javax.xml.namespace.QName;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.events.Attribute;
import javax.xml.stream.events.Characters;
import javax.xml.stream.events.EndElement;
import javax.xml.stream.events.StartElement;
import javax.xml.stream.events.XMLEvent;
import org.xml.sax.SAXException;

/** The words of the cells of a sheet, as its events pass. */
final class CellText {

  private static final QName TYPE = new QName("t");

  private final SharedStrings strings;
  private final StringBuilder value = new StringBuilder();
  private boolean shared;
  private boolean inValue;
  private final StringBuilder words = new StringBuilder();

  CellText(SharedStrings strings) {
    this.strings = strings;
  }

  void accept(XMLEvent event) throws IOException, SAXException, XMLStreamException {
    if (event instanceof StartElement element) {
      start(element);
    } else if (event instanceof Characters words && inValue) {
      value.append(words.getData());
    } else if (event instanceof EndElement && inValue) {
      end();
    }
  }

  void start(StartElement element) {
    String name = element.getName().getLocalPart();
    if (name.equals("c")) {
      Attribute type = element.getAttributeByName(TYPE);
      shared = type != null && type.getValue().equals("s");
    }
    inValue = name.equals("v") || name.equals("t");
  }

  private void end() throws IOException, SAXException, XMLStreamException {
    inValue = false;
    words.append(words.isEmpty() ? "" : " ");
    words.append(shared ? strings.text(value.toString()) : value);
    value.setLength(0);
  }

  CharSequence words() {
    return words;
  }
}
