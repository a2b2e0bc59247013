package io.syllabus.udfs.segment;

import java.util.List;
import java.util.Map;

/**
 * A part of a document that stands for itself.
 *
 * @param kind clause, section, table, qa, dialogue or event
 * @param path headings or clause numbers from the outermost to the own one
 * @param firstPage number of the page it starts on
 * @param lastPage number of the page it ends on
 * @param start code point on the first page
 * @param end code point on the last page, exclusive
 * @param text the page texts joined by a line feed from start to end, less the furniture
 * @param speaker who speaks, where one person does; null otherwise
 * @param fields what the record says beside the text
 */
public record Piece(
    String kind,
    List<String> path,
    int firstPage,
    int lastPage,
    int start,
    int end,
    String text,
    String speaker,
    Map<String, String> fields) {

  /**
   * Field of a piece that is one of several parts of a clause, section or dialogue: {@code 2/3}.
   */
  public static final String PART = "part";

  /** Field that holds what a clause of the same document says, by its number as it is cited. */
  public static String cites(String number) {
    return "cites " + number;
  }

  public Piece {
    path = List.copyOf(path);
    fields = Map.copyOf(fields);
  }

  Piece withFields(Map<String, String> own) {
    return new Piece(kind, path, firstPage, lastPage, start, end, text, speaker, own);
  }
}
