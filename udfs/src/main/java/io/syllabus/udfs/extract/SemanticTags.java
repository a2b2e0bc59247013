package io.syllabus.udfs.extract;

import java.util.Locale;
import java.util.Set;
import org.apache.tika.parser.html.HtmlMapper;

/** Keeps the elements of HTML that tell navigation, headers and footers from what is said. */
final class SemanticTags implements HtmlMapper {

  private static final Set<String> DISCARDED = Set.of("style", "script");
  private static final Set<String> ATTRIBUTES = Set.of("class", "role", "start");

  @Override
  public String mapSafeElement(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean isDiscardElement(String name) {
    return DISCARDED.contains(name.toLowerCase(Locale.ROOT));
  }

  @Override
  public String mapSafeAttribute(String elementName, String attributeName) {
    String name = attributeName.toLowerCase(Locale.ROOT);
    return ATTRIBUTES.contains(name) ? name : null;
  }
}
