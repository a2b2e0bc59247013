package io.syllabus.udfs.extract;

import java.util.Set;
import org.xml.sax.Attributes;

/** Which elements are navigation, headers and footers rather than what is said. */
final class Furniture {

  private static final Set<String> ROLES =
      Set.of("navigation", "banner", "contentinfo", "search", "menu", "menubar");

  /** Class of the list of where the links of a PDF's page lead. */
  static final String LINKS = "pdf-links";

  private static final Set<String> CLASSES =
      Set.of("header", "footer", "slide-master-content", LINKS);
  private static final Set<String> SECTIONS = Set.of("article", "main", "section");

  private int sections;
  private boolean entry;

  /**
   * Whether the element is furniture as a whole.
   *
   * @param afterPages behind the last page of a PDF, where its bookmarks are listed
   */
  boolean opens(String name, Attributes attributes, boolean afterPages) {
    if (SECTIONS.contains(name)) {
      sections++;
    }
    entry = "package-entry".equals(attributes.getValue("class")) || (entry && name.equals("h1"));
    return switch (name) {
      case "nav" -> true;
      case "header", "footer" ->
          sections == 0; // an article's or a section's own header holds its title
      case "ul" -> afterPages;
      case "div", "p", "section", "table" -> named(attributes);
      default -> false;
    };
  }

  private static boolean named(Attributes attributes) {
    String role = attributes.getValue("role");
    String name = attributes.getValue("class");
    return (role != null && ROLES.contains(role)) || (name != null && CLASSES.contains(name));
  }

  void closes(String name) {
    if (SECTIONS.contains(name)) {
      sections--;
    }
  }

  /** Whether the heading at hand is the name that Tika writes over a thing inside. */
  boolean isEntryName() {
    return entry;
  }
}
