package io.syllabus.udfs.records;

import java.util.ArrayList;
import java.util.List;

/** Records as they are read from a file, and those that cannot be. */
final class RawRecords {

  private final List<RawRecord> good = new ArrayList<>();
  private final List<BadRecord> bad = new ArrayList<>();

  void add(RawRecord record) {
    good.add(record);
  }

  void bad(long line, String reason) {
    bad.add(new BadRecord(line, reason));
  }

  List<RawRecord> good() {
    return good;
  }

  List<BadRecord> bad() {
    return bad;
  }
}
