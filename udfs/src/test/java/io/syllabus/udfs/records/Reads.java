package io.syllabus.udfs.records;

import io.syllabus.udfs.extract.Page;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Short ways to read records in tests. */
final class Reads {

  static final Charset GB18030 = Charset.forName("GB18030");

  private Reads() {}

  static RecordConf conf(String kind) {
    return new RecordConf(kind, "", Map.of());
  }

  static Records read(String kind, String name, String text) {
    return read(conf(kind), name, text.getBytes(StandardCharsets.UTF_8));
  }

  static Records read(RecordConf conf, String name, byte[] bytes) {
    return new RecordReader(conf).pages(name, bytes, 1);
  }

  static Records mapped(String kind, String name, Map<String, String> columns, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return read(new RecordConf(kind, "", columns), name, bytes);
  }

  static List<String> texts(Records records) {
    return records.pages().stream().map(Page::text).toList();
  }

  static List<String> texts(String kind, String name, String text) {
    return texts(read(kind, name, text));
  }
}
