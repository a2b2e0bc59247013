package io.syllabus.udfs.records;

import java.io.IOException;
import java.util.List;
import java.util.function.Predicate;

/** Tells which rows of a file begin a record. */
@FunctionalInterface
interface Boundary {

  /**
   * Whether a record begins with a row.
   *
   * @param row its number; neither the first of the file nor the last that is known
   */
  boolean isAt(RowStarts rows, long row) throws IOException;

  static Boundary of(Layout layout, RecordConf conf) {
    Columns columns = new Columns(conf.columns());
    boolean dialogue = "dialogue".equals(conf.kind());
    if (layout.format() != RecordFormat.TEXT) {
      boolean turns = dialogue && layout.holdsTurnsWithIds(columns);
      return turns ? new DialogueBoundary(layout, columns) : each(line -> !line.isBlank());
    }
    if (dialogue) {
      return transcript(layout.partsDialoguesByBlankLines());
    }
    LogFormat format = layout.logFormat();
    return each("faq".equals(conf.kind()) ? line -> FaqText.asks(line.strip()) : format::begins);
  }

  private static Boundary each(Predicate<String> begins) {
    return (rows, row) -> begins.test(rows.text(row));
  }

  /** Dialogues of a plain text. */
  private static Boundary transcript(boolean parted) {
    return (rows, row) -> {
      String line = rows.text(row);
      return Transcripts.isHeader(line.strip())
          || (parted && !line.isBlank() && rows.text(row - 1).isBlank());
    };
  }

  /** Rows that are turns: a dialogue begins with another id than that of the turn before. */
  record DialogueBoundary(Layout layout, Columns columns) implements Boundary {

    @Override
    public boolean isAt(RowStarts rows, long row) throws IOException {
      String id = id(rows.text(row));
      return id != null && !id.equals(idBefore(rows, row));
    }

    private String idBefore(RowStarts rows, long row) throws IOException {
      String id = null;
      for (long before = row - 1; before >= rows.first() && id == null; before--) {
        id = id(rows.text(before));
      }
      return id;
    }

    /** Null where the row cannot be read. */
    private String id(String line) {
      List<RawRecord> row = Rows.read(layout.format(), line, layout.header(), columns).good();
      return row.isEmpty() ? null : columns.text(row.get(0).values(), "dialogue");
    }
  }
}
