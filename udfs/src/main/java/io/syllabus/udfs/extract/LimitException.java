package io.syllabus.udfs.extract;

import org.xml.sax.SAXException;

/** A file that holds more than the conf allows; parsers let it pass, being a SAXException. */
final class LimitException extends SAXException {
  private static final long serialVersionUID = 1L;

  LimitException(String message) {
    super(message);
  }
}
