package io.syllabus.udfs.structure;

import java.util.List;
import java.util.Map;

/**
 * A segment's text, masked and normalised, with what is known of it.
 *
 * @param kind clause, section, table, qa, dialogue or event
 * @param path headings or clause numbers, outermost first
 * @param text the text that evidence points into
 * @param speaker who speaks, where one person does; null otherwise
 * @param fields what the record says beside its text
 * @param language zh, en or another; null if unknown
 * @param title of the document, null if it has none
 * @param scenario of the recipe, null if none fits
 */
public record DocumentPassage(
    String kind,
    List<String> path,
    String text,
    String speaker,
    Map<String, String> fields,
    String language,
    String title,
    String scenario) {
  public DocumentPassage {
    path = List.copyOf(path);
    fields = Map.copyOf(fields);
  }
}
