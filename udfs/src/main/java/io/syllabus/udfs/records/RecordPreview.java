package io.syllabus.udfs.records;

import com.fasterxml.jackson.databind.JsonNode;
import io.syllabus.udfs.extract.ExtractedFile;
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
  private final boolean isTable;
  private final RecordConf conf;
  private final Records records;
  private final List<JsonNode> rows;
  private final List<JsonNode> objects = new ArrayList<>(); // the rows and the turns in them

  /**
   * Looks at a file.
   *
   * @param name tells the format by its ending
   * @param start its first bytes: {@link #bytes} of them, or all
   */
  public RecordPreview(String name, byte[] start, RecordConf conf) {
    Layout layout = Layout.of(name, conf, start);
    this.cut = start.length > Layout.HEAD;
    this.isTable = layout.format() == RecordFormat.CSV;
    this.conf = conf;
    this.records = new RecordReader(conf).head(layout);
    this.rows =
        layout.head(new Columns(conf.columns())).stream()
            .limit(ROWS)
            .map(RawRecord::values)
            .toList();
    rows.forEach(this::collect);
  }

  /** Looks at a workbook that a parser has read: at all its rows, since its sheets may differ. */
  public RecordPreview(ExtractedFile workbook, RecordConf conf) {
    this.cut = false;
    this.isTable = true;
    this.conf = conf;
    this.records = new RecordReader(conf).rows(workbook);
    this.rows = SheetRows.of(workbook.pages()).good().stream().map(RawRecord::values).toList();
    rows.forEach(this::collect);
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

  /** The names that rows and turns have, in the order of the file; none for a plain text. */
  public Set<String> names() {
    return names(objects);
  }

  /** The rows. */
  List<JsonNode> rows() {
    return rows;
  }

  static Set<String> names(List<JsonNode> objects) {
    Set<String> names = new LinkedHashSet<>();
    objects.forEach(object -> object.fieldNames().forEachRemaining(names::add));
    return names;
  }

  /** Whether most of the records can be read. */
  boolean isReadable() {
    return pages().size() > records.bad().size();
  }

  /** Whether a name that is not among them can be in no later row. */
  public boolean namesAll() {
    return isTable;
  }

  /** The meanings for which the recipe names a column that is there. */
  public Set<String> found() {
    Columns columns = new Columns(conf.columns());
    Set<String> found = new TreeSet<>(conf.columns().keySet());
    found.removeIf(
        meaning ->
            meaning.equals("records")
                ? rows.isEmpty()
                : objects.stream()
                    .allMatch(object -> columns.value(object, meaning).isMissingNode()));
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
