package io.syllabus.udfs.records;

import com.fasterxml.jackson.databind.JsonNode;
import io.syllabus.udfs.extract.Page;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the first hundred rows of a record file tell of it, before anything is built on them. */
public final class RecordPreview {
  private static final int ROWS = 100;

  private final boolean cut;
  private final RecordConf conf;
  private final Layout layout;
  private final Records records;
  private final List<JsonNode> objects = new ArrayList<>(); // the rows and the turns in them

  /**
   * Looks at a file.
   *
   * @param name tells the format by its ending
   * @param start its first bytes: {@link #bytes} of them, or all
   */
  public RecordPreview(String name, byte[] start, RecordConf conf) {
    this.cut = start.length > Layout.HEAD;
    this.conf = conf;
    this.layout = Layout.of(name, conf, start);
    this.records = new RecordReader(conf).head(layout);
    Columns columns = new Columns(conf.columns());
    layout.head(columns).stream().limit(ROWS).forEach(row -> collect(row.values()));
  }

  /** How much of a file is looked at. */
  public static int bytes() {
    return Layout.HEAD + 1;
  }

  private void collect(JsonNode value) {
    if (value.isObject()) {
      objects.add(value);
    }
    if (value.isContainerNode()) {
      value.forEach(this::collect);
    }
  }

  /** The names that the rows have, in the order of the file; none for a plain text. */
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    objects.forEach(object -> object.fieldNames().forEachRemaining(names::add));
    return names;
  }

  /** Whether a name that is not among them can be in no later row. */
  public boolean namesAll() {
    return layout.format() == RecordFormat.CSV;
  }

  /** The meanings for which the recipe names a column that is there. */
  public Set<String> found() {
    Columns columns = new Columns(conf.columns());
    Set<String> found = new TreeSet<>(conf.columns().keySet());
    found.removeIf(
        meaning ->
            objects.stream().allMatch(object -> columns.value(object, meaning).isMissingNode()));
    return found;
  }

  /** The records that could be read, at most a hundred. */
  public List<Page> pages() {
    return records.pages().stream().limit(ROWS).toList();
  }

  /** Those that could not; none where there is but one that may only be cut off. */
  public List<BadRecord> bad() {
    return cut && records.bad().size() == 1 ? List.of() : records.bad();
  }
}
