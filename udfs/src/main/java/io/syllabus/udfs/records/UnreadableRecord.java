package io.syllabus.udfs.records;

/** A record that lacks what its kind needs; the message holds nothing of it. */
final class UnreadableRecord extends Exception {
  private static final long serialVersionUID = 1L;

  UnreadableRecord(String message) {
    super(message);
  }
}
