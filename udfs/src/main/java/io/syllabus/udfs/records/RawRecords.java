package io.syllabus.udfs.records;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** Records as they are read from a file, and those that cannot be. */
final class RawRecords implements RowSink {

  private final List<RawRecord> good = new ArrayList<>();
  private final List<BadRecord> bad = new ArrayList<>();

  @Override
  public void row(long line, JsonNode value) {
    if (value != null && value.isObject()) {
      good.add(new RawRecord(line, value));
    } else {
      bad(line, "it is not a JSON object");
    }
  }

  @Override
  public void bad(long line, String reason) {
    bad.add(new BadRecord(line, reason));
  }

  List<RawRecord> good() {
    return good;
  }

  /** Other records, bad ones as here. */
  RawRecords with(List<RawRecord> others) {
    RawRecords records = new RawRecords();
    records.good.addAll(others);
    records.bad.addAll(bad);
    return records;
  }

  List<BadRecord> bad() {
    return bad;
  }
}
