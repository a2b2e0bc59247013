package io.syllabus.pipelines.explain;

import io.syllabus.schemas.Reject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A reject with what is known of its row: the decision, where the row stands, and its first masked
 * words.
 *
 * @param reject the decision
 * @param place null where the row is no longer there
 * @param isRaw true where the row's text is from before masking, and so is not shown
 * @param text null where it is not shown
 */
public record RejectedRow(Reject reject, Places.Place place, boolean isRaw, String text) {
  /** In a line, for a person. */
  public String words() {
    return Stream.of(
            word("stage", reject.stage()),
            word("row", reject.row()),
            word("rule", reject.rule()),
            word("score", reject.score()),
            word("threshold", reject.threshold()),
            word("related", reject.related()),
            word("detail", reject.detail()),
            place == null ? "" : "(" + place.words() + ")",
            text == null ? "" : '"' + text + '"')
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String word(String name, Object value) {
    return value == null ? "" : name + "=" + value;
  }

  /** For a program; what is not known is null. */
  public Map<String, Object> document() {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("stage", reject.stage());
    document.put("row", reject.row());
    document.put("rule", reject.rule());
    document.put("failed", reject.failed());
    document.put("score", reject.score());
    document.put("threshold", reject.threshold());
    document.put("related", reject.related());
    document.put("detail", reject.detail());
    document.put("run", reject.run());
    document.put("source", place == null ? null : place.source());
    document.put("firstPage", place == null ? null : place.firstPage());
    document.put("lastPage", place == null ? null : place.lastPage());
    document.put("text", text);
    return document;
  }
}
