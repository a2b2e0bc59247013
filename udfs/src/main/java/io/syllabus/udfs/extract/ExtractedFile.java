package io.syllabus.udfs.extract;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one file gave: its pages, or the reason why there are none.
 *
 * @param source path as given; what lies inside an archive or a mail is {@code a.zip!/b.docx}
 * @param parent the outermost file that holds it, null for a file of its own
 * @param status {@code ok} or {@code failed}
 * @param mediaType as detected from the content, {@code application/octet-stream} if unknown
 * @param pages in reading order; may be empty for a readable file without text
 * @param reason why it failed, without any text of the file; null if it did not
 * @param dates that its metadata name, the best witness first, as they are written
 * @param unseen letters and digits that were left out because its reader does not see them, by kind
 */
public record ExtractedFile(
    String source,
    String parent,
    String status,
    String mediaType,
    List<Page> pages,
    String reason,
    List<String> dates,
    Map<String, Integer> unseen) {

  public static final String OK = "ok";
  public static final String FAILED = "failed";

  public ExtractedFile {
    pages = List.copyOf(pages);
    dates = List.copyOf(dates);
    unseen = new TreeMap<>(unseen);
  }

  public boolean failed() {
    return FAILED.equals(status);
  }
}
