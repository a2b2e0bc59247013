package io.syllabus.schemas;

import java.util.List;
import java.util.Map;

/**
 * The text of a segment on its way from masking to structuring.
 *
 * @param kind clause, section, table, qa, dialogue or event
 * @param path headings or clause numbers, outermost first
 * @param text the text as the stage left it
 * @param speaker who speaks, where one person does; null otherwise
 * @param fields what the record says beside its text
 */
public record Passage(
    String kind, List<String> path, String text, String speaker, Map<String, String> fields) {
  public Passage withText(String changed) {
    return new Passage(kind, path, changed, speaker, fields);
  }
}
