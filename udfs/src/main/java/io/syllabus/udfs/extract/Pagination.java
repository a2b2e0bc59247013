package io.syllabus.udfs.extract;

import java.util.Set;
import org.xml.sax.Attributes;

/** Which elements begin a page: Tika names pages, sheets and slides in their class. */
final class Pagination {

  private static final Set<String> CLASSES = Set.of("page", "sheet", "slide", "slide-content");

  private Pagination() {}

  static boolean begins(Attributes attributes, boolean withinPage) {
    String name = attributes.getValue("class");
    return name != null && CLASSES.contains(name) && !withinPage;
  }
}
