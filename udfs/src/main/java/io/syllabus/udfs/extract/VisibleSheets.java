package io.syllabus.udfs.extract;

import static io.syllabus.udfs.extract.BiffRecord.BOF;
import static io.syllabus.udfs.extract.BiffRecord.BOUND_SHEET;
import static io.syllabus.udfs.extract.BiffRecord.COLUMNS;
import static io.syllabus.udfs.extract.BiffRecord.CONTINUE;
import static io.syllabus.udfs.extract.BiffRecord.EOF;
import static io.syllabus.udfs.extract.BiffRecord.FOOTER;
import static io.syllabus.udfs.extract.BiffRecord.FORMULA;
import static io.syllabus.udfs.extract.BiffRecord.HEADER;
import static io.syllabus.udfs.extract.BiffRecord.LABEL;
import static io.syllabus.udfs.extract.BiffRecord.LINK;
import static io.syllabus.udfs.extract.BiffRecord.NUMBER;
import static io.syllabus.udfs.extract.BiffRecord.OBJECT;
import static io.syllabus.udfs.extract.BiffRecord.OBJECT_TEXT;
import static io.syllabus.udfs.extract.BiffRecord.RICH_LABEL;
import static io.syllabus.udfs.extract.BiffRecord.RK;
import static io.syllabus.udfs.extract.BiffRecord.RKS;
import static io.syllabus.udfs.extract.BiffRecord.ROW;
import static io.syllabus.udfs.extract.BiffRecord.STRING;
import static io.syllabus.udfs.extract.BiffRecord.TEXT;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/**
 * Takes the hidden sheets, rows and columns, the comments and the lines at the edges of the printed
 * page out of a workbook of Excel 97 to 2003, record by record. The columns behind a hidden one
 * move up.
 */
final class VisibleSheets {

  private static final int COMMENT = 0x19; // a type of object
  private static final int NO_HEIGHT = 0x20;
  private static final Set<Integer> CELLS =
      Set.of(FORMULA, TEXT, LABEL, RICH_LABEL, NUMBER, RK, 0x201, 0x205, 0xBE);

  private final ByteBuffer stream;
  private final BiffText texts;
  private final Unseen unseen;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Set<Integer> hiddenSheets = new HashSet<>(); // by the place of their first record
  private final BitSet columns = new BitSet();
  private final BitSet rows = new BitSet();
  private int depth;
  private boolean hiddenSheet;
  private boolean formulaGone;
  private boolean inComment;
  private boolean commentGone;
  private boolean changed;

  private VisibleSheets(byte[] stream, BiffText texts, Unseen unseen) {
    this.stream = BiffRecord.stream(stream);
    this.texts = texts;
    this.unseen = unseen;
  }

  /** The stream of a workbook, the same array where nothing leaves. */
  static byte[] of(byte[] stream, BiffText texts, Unseen unseen) {
    VisibleSheets sheets = new VisibleSheets(stream, texts, unseen);
    byte[] visible = sheets.run();
    return sheets.changed ? visible : stream;
  }

  private byte[] run() {
    int at = 0;
    for (BiffRecord next = BiffRecord.at(stream, 0);
        next != null;
        next = BiffRecord.at(stream, at)) {
      record(next);
      at = next.end();
    }
    byte[] rest = new byte[stream.limit() - at];
    stream.get(at, rest);
    keep(rest);
    return out.toByteArray();
  }

  private void record(BiffRecord record) {
    switch (record.type()) {
      case BOF -> begin(record);
      case EOF -> end(record);
      case BOUND_SHEET -> sheet(record);
      default -> {
        if (hiddenSheet) {
          leave(record, Unseen.Kind.HIDDEN_SHEET);
        } else {
          inSheet(record);
        }
      }
    }
  }

  private void begin(BiffRecord record) {
    if (depth++ == 0) {
      hiddenSheet = hiddenSheets.contains(record.at());
      columns.clear();
      rows.clear();
    }
    keepUnlessHidden(record);
  }

  private void end(BiffRecord record) {
    depth = Math.max(0, depth - 1);
    keepUnlessHidden(record);
    hiddenSheet &= depth > 0;
  }

  private void keepUnlessHidden(BiffRecord record) {
    if (!hiddenSheet) {
      keep(record.copy());
    }
  }

  private void sheet(BiffRecord record) {
    if ((record.octet(4) & 3) == 0) {
      keep(record.copy());
    } else {
      changed = true;
      hiddenSheets.add(record.dword(0));
    }
  }

  private void inSheet(BiffRecord record) {
    switch (record.type()) {
      case COLUMNS -> columns(record);
      case ROW -> row(record);
      case RKS -> numbers(record);
      case LINK -> move(record, 4, 6);
      case STRING -> keepUnless(formulaGone, record, Unseen.Kind.HIDDEN_CELLS);
      case HEADER, FOOTER -> keepUnless(record.length() > 0, record, Unseen.Kind.RUNNING_LINE);
      case OBJECT -> object(record);
      case OBJECT_TEXT -> {
        commentGone = inComment;
        keepUnless(commentGone, record, Unseen.Kind.COMMENT);
      }
      case CONTINUE -> {
        keepUnless(commentGone, record, Unseen.Kind.COMMENT);
        return;
      }
      default -> {
        if (CELLS.contains(record.type())) {
          cell(record);
        } else {
          keep(record.copy());
        }
      }
    }
    commentGone &= record.type() == OBJECT_TEXT;
  }

  private void columns(BiffRecord record) {
    if ((record.octet(8) & 1) != 0 || record.word(4) == 0) {
      columns.set(record.word(0), Math.max(record.word(0), record.word(2)) + 1);
    }
    keep(record.copy());
  }

  private void row(BiffRecord record) {
    rows.set(record.word(0), (record.octet(12) & NO_HEIGHT) != 0);
    keep(record.copy());
  }

  private void object(BiffRecord record) {
    inComment = record.word(4) == COMMENT;
    keep(record.copy());
  }

  private void cell(BiffRecord record) {
    boolean gone = rows.get(record.word(0)) || columns.get(record.word(2));
    formulaGone = gone && record.type() == FORMULA;
    if (gone) {
      leave(record, Unseen.Kind.HIDDEN_CELLS);
    } else {
      move(record, 2, 2);
    }
  }

  /** Numbers side by side become cells of their own. */
  private void numbers(BiffRecord record) {
    if (columns.isEmpty() && !rows.get(record.word(0))) {
      keep(record.copy());
      return;
    }
    changed = true;
    for (int i = 0; 4 + 6 * i + 8 <= record.length(); i++) {
      ByteBuffer one = BiffRecord.stream(new byte[14]);
      one.putShort(0, (short) RK).putShort(2, (short) 10).putShort(4, (short) record.word(0));
      one.putShort(6, (short) (record.word(2) + i)).putShort(8, (short) record.word(4 + 6 * i));
      one.putInt(10, record.dword(6 + 6 * i));
      cell(new BiffRecord(one, 0));
    }
  }

  /** Keeps a record whose columns, at those places, are less the hidden ones before them. */
  private void move(BiffRecord record, int first, int last) {
    byte[] copy = record.copy();
    for (int place = first; place <= last && place + 2 <= record.length(); place += 2) {
      int column = record.word(place);
      int before = columns.get(0, column).cardinality();
      BiffRecord.stream(copy).putShort(4 + place, (short) (column - before));
      changed |= before > 0;
    }
    keep(copy);
  }

  private void keepUnless(boolean gone, BiffRecord record, Unseen.Kind kind) {
    if (gone) {
      leave(record, kind);
    } else {
      keep(record.copy());
    }
  }

  private void keep(byte[] record) {
    out.write(record, 0, record.length);
  }

  private void leave(BiffRecord record, Unseen.Kind kind) {
    changed = true;
    unseen.add(kind, texts.of(record));
  }
}
