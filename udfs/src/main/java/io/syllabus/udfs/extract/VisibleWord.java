package io.syllabus.udfs.extract;

import java.io.IOException;
import java.util.List;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.model.ComplexFileTable;
import org.apache.poi.hwpf.model.TextPiece;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.tika.exception.TikaException;

/**
 * Overwrites the letters of a document of Word 97 to 2003 that are struck out, vanished, white on
 * paper, too small or a remark, where they lie in its stream: no place in the file moves, and no
 * style changes.
 */
final class VisibleWord {

  private static final String STREAM = "WordDocument";
  private static final String REMARK = "\u0005"; // where one belongs

  private final HWPFDocument word;
  private final byte[] stream;
  private final List<TextPiece> pieces;
  private final Unseen unseen;
  private WordPaper paper;
  private boolean changed;

  private VisibleWord(HWPFDocument word, Unseen unseen) throws IOException {
    this.word = word;
    this.stream = word.getMainStream().clone();
    this.unseen = unseen;
    this.pieces =
        new ComplexFileTable(
                stream, word.getTableStream(), word.getFileInformationBlock().getFcClx(), 0)
            .getTextPieceTable()
            .getTextPieces();
  }

  /** The folder with the visible text, itself where nothing leaves or no such text lies in it. */
  static DirectoryNode of(DirectoryNode root, Unseen unseen) throws TikaException {
    if (!root.hasEntry(STREAM)) {
      return root;
    }
    try {
      VisibleWord visible = new VisibleWord(new HWPFDocument(root), unseen);
      visible.run();
      return visible.changed ? BinaryOffice.with(root, STREAM, visible.stream) : root;
    } catch (OldWordFileFormatException e) {
      return root; // Word 6 and 95: their letters are read without their looks
    } catch (IOException | RuntimeException e) {
      throw Unfiltered.of(e);
    }
  }

  private void run() {
    Range all = word.getOverallRange();
    Range comments = word.getCommentsRange();
    Unseen.Kind before = null;
    Object place = null;
    for (int i = 0; i < all.numCharacterRuns(); i++) {
      CharacterRun run = all.getCharacterRun(i);
      int from = run.getStartOffset();
      boolean comment = comments.getStartOffset() <= from && from < comments.getEndOffset();
      Unseen.Kind kind = comment ? Unseen.Kind.COMMENT : kind(run, i);
      if (kind != null) {
        place = before == kind ? place : run; // runs side by side share words
        unseen.add(kind, place, run.text());
        overwrite(from, run.getEndOffset());
      }
      before = kind;
    }
  }

  private Unseen.Kind kind(CharacterRun run, int number) {
    if (run.isMarkedDeleted()) {
      return Unseen.Kind.DELETED;
    }
    if (run.text().equals(REMARK)) {
      return Unseen.Kind.COMMENT;
    }
    boolean small = run.getFontSize() < 2 * Unseen.READABLE;
    return run.isVanished() || small || isWhite(run, number) ? Unseen.Kind.HIDDEN : null;
  }

  private boolean isWhite(CharacterRun run, int number) {
    boolean edged = run.isOutlined() || run.isShadowed() || run.isEmbossed() || run.isImprinted();
    String ink = "%06X".formatted(run.getIco24());
    if (edged || !Colour.alike(ink, Colour.WHITE)) { // blue and red change places, white stays
      return false;
    }
    if (paper == null) {
      paper = new WordPaper(word);
    }
    return paper.holds(run, word.getCharacterTable().getTextRuns().get(number).getGrpprl());
  }

  private void overwrite(int from, int to) {
    for (TextPiece piece : pieces) {
      int width = piece.isUnicode() ? 2 : 1;
      int start = piece.getPieceDescriptor().getFilePosition();
      for (int at = Math.max(from, piece.getStart()); at < Math.min(to, piece.getEnd()); at++) {
        fill(start + (at - piece.getStart()) * width, width);
      }
    }
  }

  /** Marks of paragraphs, cells, fields and pictures stay. */
  private void fill(int place, int width) {
    int high = width == 2 ? stream[place + 1] : 0;
    int low = stream[place] & 0xFF;
    if (high != 0 || low >= ' ' || low == REMARK.charAt(0)) {
      stream[place] = (byte) BinaryOffice.GAP;
      if (width == 2) {
        stream[place + 1] = 0;
      }
      changed = true;
    }
  }
}
