package io.syllabus.pipelines.attempt;

import static io.syllabus.pipelines.attempt.JsonLines.text;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.udfs.chat.ChatTemplate;
import io.syllabus.udfs.chat.TemplateSource;
import io.syllabus.udfs.jinja.Limits;
import io.syllabus.udfs.jinja.TemplateException;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;

/**
 * The templates that lines name, by path or text. Each is read and compiled once; one that is
 * broken fails for each of its lines.
 */
final class TriedTemplates {
  private final String common;
  private final Limits limits;
  private final Map<String, String> sources = new HashMap<>();
  private final Map<String, Object> compiled = new HashMap<>();

  /**
   * @param common name or path of the template of lines that name none, null for none
   */
  TriedTemplates(String common, Limits limits) {
    this.common = common;
    this.limits = limits;
    if (common != null) {
      sources.put(common, TemplateSource.of(common)); // a wrong argument fails before any line
    }
  }

  /**
   * The template of a line, at the line's time.
   *
   * @throws TemplateException if it does not compile
   * @throws IllegalArgumentException if there is no such template, or its time is none
   */
  ChatTemplate of(ObjectNode line) {
    Object known = compiled.computeIfAbsent(source(line), this::compile);
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

  private String source(ObjectNode line) {
    String own = text(line, "templateText");
    if (own != null) {
      return own;
    }
    String place = text(line, "template");
    place = place == null ? common : place;
    if (place == null) {
      throw new IllegalArgumentException(
          "Cannot render a line without a template: give template, templateText or --template");
    }
    return sources.computeIfAbsent(place, TemplateSource::of);
  }

  private static LocalDateTime time(String now) {
    try {
      return LocalDateTime.parse(now);
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "Cannot use now=%s: must be a local time such as 2025-07-10T12:00:00".formatted(now), e);
    }
  }
}
