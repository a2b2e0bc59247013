package io.syllabus.udfs.records;

import java.util.List;

/** Tells, line by line, where a record begins. */
@FunctionalInterface
interface Boundary {

  /**
   * Whether a record begins with the line.
   *
   * @param line the next one, with its line break; in a CSV file a row
   */
  boolean isAt(String line);

  static Boundary of(Layout layout, RecordConf conf) {
    Columns columns = new Columns(conf.columns());
    boolean dialogue = "dialogue".equals(conf.kind());
    if (layout.format() != RecordFormat.TEXT) {
      boolean turns = dialogue && layout.holdsTurns(columns);
      return turns ? new DialogueBoundary(layout, columns) : line -> !line.isBlank();
    }
    if (dialogue) {
      return new TranscriptBoundary(layout.partsDialoguesByBlankLines());
    }
    LogFormat format = layout.logFormat();
    return "faq".equals(conf.kind()) ? line -> FaqText.asks(line.strip()) : format::begins;
  }

  /** Rows that are turns: a dialogue begins with another id. */
  final class DialogueBoundary implements Boundary {
    private final Layout layout;
    private final Columns columns;
    private String current;

    DialogueBoundary(Layout layout, Columns columns) {
      this.layout = layout;
      this.columns = columns;
    }

    @Override
    public boolean isAt(String line) {
      List<RawRecord> row = Rows.read(layout.format(), line, layout.header(), columns).good();
      if (row.isEmpty()) {
        return false;
      }
      String id = columns.text(row.get(0).values(), "dialogue");
      boolean another = !id.equals(current);
      current = id;
      return another;
    }
  }

  /** Dialogues of a plain text. */
  final class TranscriptBoundary implements Boundary {
    private final boolean parted;
    private boolean afterBlank;

    TranscriptBoundary(boolean partedByBlankLines) {
      this.parted = partedByBlankLines;
    }

    @Override
    public boolean isAt(String line) {
      boolean begins =
          Transcripts.isHeader(line.strip()) || (parted && afterBlank && !line.isBlank());
      afterBlank = line.isBlank();
      return begins;
    }
  }
}
