package io.syllabus.quality.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.syllabus.jinja.Limits;
import io.syllabus.jinja.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * A page that needs nothing beside it, by a template of this module. Every text is escaped before
 * the template has it, so that none can be forgotten there.
 */
public final class HtmlPage {
  /** The trainer's verdict page reads the same file. */
  private static final String STYLE = resource(HtmlPage.class, "style.css");

  /** What the pages draw alike. */
  private static final String MACROS = resource(HtmlPage.class, "macros.html.jinja");

  /** The template is ours, and a report may hold whole books. */
  private static final Limits UNBOUNDED = new Limits(Long.MAX_VALUE, Integer.MAX_VALUE, 100);

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_LONG_FOR_INTS).build();

  private final String name;
  private final Template template;

  /**
   * @param room beside which {@code name.html.jinja} lies
   * @param name of the template, and of what it shows
   */
  public HtmlPage(Class<?> room, String name) {
    this.name = name;
    this.template = Template.compile(MACROS + resource(room, name + ".html.jinja"), UNBOUNDED);
  }

  /** The page of a record, UTF-8 text. */
  public String of(Record shown) {
    Object tree = JSON.convertValue(shown, new TypeReference<Map<String, ?>>() {});
    return template.render(Map.of("style", STYLE, name, Html.escaped(tree)), null).text() + "\n";
  }

  private static String resource(Class<?> room, String name) {
    try (InputStream in = room.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
  }
}
