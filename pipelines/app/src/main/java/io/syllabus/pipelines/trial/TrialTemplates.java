package io.syllabus.pipelines.trial;

import static io.syllabus.pipelines.trial.JsonLines.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.jinja.Limits;
import io.syllabus.jinja.TemplateException;
import io.syllabus.udfs.chat.ChatTemplate;
import io.syllabus.udfs.chat.TemplateSource;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;

/**
 * The templates that lines name, by path or text. Each is read and compiled once; one that is
 * broken fails for each of its lines.
 */
final class TrialTemplates {
  private final String common;
  private final Limits limits;
  private final Map<Place, String> sources = new HashMap<>();
  private final Map<String, Object> compiled = new HashMap<>();

  /**
   * @param common name or path of the template of lines that name none, null for none
   */
  TrialTemplates(String common, Limits limits) {
    this.common = common;
    this.limits = limits;
    if (common != null) {
      TemplateSource.of(common, Map.of()); // a wrong argument fails before any line
    }
  }

  /**
   * The template of a line, at the line's time.
   *
   * @param variables that the line gives it
   * @throws TemplateException if it does not compile
   * @throws IllegalArgumentException if there is no such template, or its time is none
   */
  ChatTemplate of(ObjectNode line, Map<String, Object> variables) {
    Object known = compiled.computeIfAbsent(source(line, variables), this::compile);
    if (known instanceof TemplateException broken) {
      throw broken;
    }
    String now = text(line, "now");
    ChatTemplate template = (ChatTemplate) known;
    return now == null ? template : template.at(time(now));
  }

  private Object compile(String source) {
    try {
      return ChatTemplate.compile(source, limits);
    } catch (TemplateException e) {
      return e;
    }
  }

  /** The source of a line's template. */
  String source(ObjectNode line, Map<String, Object> variables) {
    String own = text(line, "templateText");
    if (own != null) {
      return own;
    }
    String place = place(line);
    if (place.isEmpty()) {
      throw new IllegalArgumentException(
          "Cannot render a line without a template: give template, templateText or --template");
    }
    Place asked = new Place(place, variables.get("tools") != null);
    return sources.computeIfAbsent(asked, key -> TemplateSource.of(place, variables));
  }

  /** The name or path of a line's template, empty where it has none or brings its text. */
  String place(ObjectNode line) {
    if (line.hasNonNull("templateText")) {
      return "";
    }
    String own = text(line, "template");
    return own != null ? own : common == null ? "" : common;
  }

  /** A file may hold one template for tools, and one for talk. */
  private record Place(String name, boolean tools) {}

  private static LocalDateTime time(String now) {
    try {
      return LocalDateTime.parse(now);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "Cannot use now=%s: must be a local time such as 2025-07-10T12:00:00".formatted(now), e);
    }
  }
}
