package io.syllabus.handoff;

import java.io.Serializable;
import java.util.Set;
import java.util.TreeSet;

/**
 * A file of the draft.
 *
 * @param path below the folder
 * @param format as in the contract
 * @param split train, validation or test; null where the file belongs to none
 * @param rows lines of JSON or rows of Parquet; 1 for a file that is one document
 * @param leftOut rows of the split that the format cannot hold; null where all formats hold all
 * @param withoutReasoning rows that it holds without the assistant's reasoning; null if none
 * @param keys the top-level keys that its rows use
 */
record WrittenFile(
    String path,
    String format,
    String split,
    long rows,
    Long leftOut,
    Long withoutReasoning,
    Set<String> keys)
    implements Serializable {

  static WrittenFile lines(String path, String format, long rows) {
    return new WrittenFile(path, format, null, rows, null, null, Set.of());
  }

  /** The same format's file of another part of the split, behind this one's rows. */
  WrittenFile and(WrittenFile next) {
    Long reduced = withoutReasoning == null ? next.withoutReasoning : withoutReasoning;
    if (withoutReasoning != null && next.withoutReasoning != null) {
      reduced = withoutReasoning + next.withoutReasoning;
    }
    TreeSet<String> all = new TreeSet<>(keys);
    all.addAll(next.keys);
    Long left = leftOut == null ? null : (Long) (leftOut + next.leftOut);
    return new WrittenFile(path, format, split, rows + next.rows, left, reduced, all);
  }

  /** The same under another name. */
  WrittenFile at(String name) {
    return new WrittenFile(name, format, split, rows, leftOut, withoutReasoning, keys);
  }

  static WrittenFile document(String path, String format) {
    return lines(path, format, 1);
  }
}
