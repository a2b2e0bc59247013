package io.syllabus.udfs.extract;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ddf.DefaultEscherRecordFactory;
import org.apache.poi.ddf.EscherContainerRecord;
import org.apache.poi.ddf.EscherOptRecord;
import org.apache.poi.ddf.EscherPropertyTypes;
import org.apache.poi.ddf.EscherRecord;
import org.apache.poi.ddf.EscherSimpleProperty;
import org.apache.poi.ddf.EscherSpRecord;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.model.StyleDescription;
import org.apache.poi.hwpf.sprm.SprmIterator;
import org.apache.poi.hwpf.sprm.SprmOperation;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.util.LittleEndian;

/**
 * Which letters of a document of Word 97 to 2003 lie on white paper: not in a table or a box, and
 * with nothing that shades them in their run, their paragraph, its styles, or behind the text.
 * POI's own account of shades reads some from a wrong place, so that they are read here.
 */
final class WordPaper {

  private static final int DEEPEST = 20; // styles upon styles
  private static final int WHITE = 0xFFFFFF;
  private static final int WHITE_BY_NUMBER = 8;
  private static final int AUTOMATIC = 0xFF000000;
  private static final int NO_SHADE = 0xFFFF;
  private static final int BEHIND = 0x20; // among the flags of a shape

  private final HWPFDocument word;
  private final List<PAPX> paragraphs;
  private final Map<Integer, Boolean> styles = new HashMap<>();
  private final boolean covered;

  WordPaper(HWPFDocument word) {
    this.word = word;
    this.paragraphs = word.getParagraphTable().getParagraphs();
    this.covered = isCovered();
  }

  /** Whether a run lies on white paper; its own properties are those of the table of runs. */
  boolean holds(CharacterRun run, byte[] properties) {
    Range boxes = word.getMainTextboxRange();
    boolean boxed = run.getStartOffset() >= boxes.getStartOffset() || covered;
    if (boxed || run.isHighlighted() || shades(properties, 0)) {
      return false;
    }
    Paragraph paragraph = run.getParagraph(0);
    return !paragraph.isInTable()
        && !shades(paragraph.getStyleIndex(), 0)
        && paragraphs.stream()
            .filter(p -> p.getStart() < run.getEndOffset() && run.getStartOffset() < p.getEnd())
            .noneMatch(p -> shades(p.getGrpprl(), 2));
  }

  private boolean shades(int style, int depth) {
    Boolean known = styles.get(style);
    if (known != null || style >= word.getStyleSheet().numStyles() || depth > DEEPEST) {
      return known != null && known;
    }
    StyleDescription given = word.getStyleSheet().getStyleDescription(style);
    boolean shades =
        given != null
            && (shades(given.getPAPX(), 2)
                || shades(given.getCHPX(), 0)
                || shades(given.getBaseStyle(), depth + 1));
    styles.put(style, shades);
    return shades;
  }

  private static boolean shades(byte[] properties, int from) {
    if (properties == null || properties.length <= from) {
      return false;
    }
    SprmIterator all = new SprmIterator(properties, from);
    while (all.hasNext()) {
      if (shades(all.next())) {
        return true;
      }
    }
    return false;
  }

  /** The numbers are those of [MS-DOC] 2.6.1 and 2.6.2, for runs and for paragraphs. */
  private static boolean shades(SprmOperation property) {
    return switch (property.getType() << 8 | property.getOperation()) {
      case 0x266, 0x12D -> {
        int shade = property.getOperand() & NO_SHADE; // two colours and a pattern
        int ground = shade >> 5 & 31;
        boolean plain = shade >> 10 == 0 && (ground == 0 || ground == WHITE_BY_NUMBER);
        yield !plain && shade != NO_SHADE;
      }
      case 0x271, 0x14D -> {
        byte[] bytes = property.getGrpprl();
        int at = property.getGrpprlOffset() + 5; // behind its length and the colour of its pattern
        int ground = LittleEndian.getInt(bytes, at);
        int pattern = LittleEndian.getUShort(bytes, at + 4);
        boolean plain = pattern == 0 && (ground == AUTOMATIC || ground == WHITE);
        yield !plain && pattern != NO_SHADE;
      }
      default -> false;
    };
  }

  /** Whether a shape stands behind the text, or the page itself is painted. */
  private boolean isCovered() {
    int at = word.getFileInformationBlock().getFcDggInfo();
    int end = at + word.getFileInformationBlock().getLcbDggInfo();
    for (int drawings = 0; at < end; drawings++) {
      EscherContainerRecord drawing = new EscherContainerRecord();
      at += drawings == 0 ? 0 : 1; // each but the first, which all share, begins with its kind
      at += drawing.fillFields(word.getTableStream(), at, new DefaultEscherRecordFactory());
      if (drawings > 0 && covers(drawing)) {
        return true;
      }
    }
    return false;
  }

  private static boolean covers(EscherContainerRecord drawing) {
    EscherSpRecord shape = drawing.getChildById(EscherSpRecord.RECORD_ID);
    EscherOptRecord options = drawing.getChildById(EscherOptRecord.RECORD_ID);
    if (shape != null && options != null && covers(shape, options)) {
      return true;
    }
    for (EscherRecord inner : drawing) {
      if (inner instanceof EscherContainerRecord container && covers(container)) {
        return true;
      }
    }
    return false;
  }

  /** A word written across the page covers nothing. */
  private static boolean covers(EscherSpRecord shape, EscherOptRecord options) {
    if ((shape.getFlags() & EscherSpRecord.FLAG_BACKGROUND) != 0) {
      int fill = number(options, EscherPropertyTypes.FILL__FILLCOLOR, WHITE) & WHITE;
      int type = number(options, EscherPropertyTypes.FILL__FILLTYPE, 0);
      return fill != WHITE || type != 0;
    }
    boolean letters = options.lookup(EscherPropertyTypes.GEOTEXT__UNICODE) != null;
    return !letters && (number(options, EscherPropertyTypes.GROUPSHAPE__FLAGS, 0) & BEHIND) != 0;
  }

  private static int number(EscherOptRecord options, EscherPropertyTypes type, int otherwise) {
    return options.lookup(type) instanceof EscherSimpleProperty property
        ? property.getPropertyValue()
        : otherwise;
  }
}
