package io.syllabus.udfs.extract;

import org.xml.sax.Attributes;

/** The signs of a list's items: a dash, or the numbers that a reader sees. */
final class ListNumbers {

  private final boolean ordered;
  private int next;

  ListNumbers(String element, Attributes attributes) {
    ordered = element.equals("ol");
    next = number(attributes.getValue("start"), 1);
  }

  /** The next item's sign; an item may set its number itself. */
  String next(Attributes item) {
    if (!ordered) {
      return "- ";
    }
    int own = number(item.getValue("value"), next);
    next = own + 1;
    return own + ". ";
  }

  /** What an attribute says, if it is a number of at most four digits. */
  static int number(String value, int otherwise) {
    return value != null && value.strip().matches("\\d{1,4}")
        ? Integer.parseInt(value.strip())
        : otherwise;
  }
}
