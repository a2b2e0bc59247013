package io.syllabus.udfs.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.util.BitSet;
import org.apache.poi.hslf.record.EscherTextboxWrapper;
import org.apache.poi.hslf.record.Record;
import org.apache.poi.hslf.record.TextBytesAtom;
import org.apache.poi.hslf.record.TextCharsAtom;
import org.apache.poi.hslf.record.TextHeaderAtom;

/**
 * Overwrites letters where they lie in the records of a text of PowerPoint 97 to 2003: no place in
 * it moves, and no style changes.
 */
final class SlideText {

  private SlideText() {}

  static void overwrite(Record[] records, BitSet places) throws IOException {
    for (Record record : records) {
      if (record instanceof TextCharsAtom wide) {
        wide.setText(overwritten(wide.getText(), places));
      } else if (record instanceof TextBytesAtom narrow) {
        narrow.setText(overwritten(narrow.getText(), places).getBytes(ISO_8859_1));
      }
    }
    for (Record record : records) {
      if (record instanceof TextHeaderAtom head
          && head.getParentRecord() instanceof EscherTextboxWrapper box) {
        box.writeOut(null); // into the drawing; the deck itself forgets those in groups
      }
    }
  }

  /** The ends of paragraphs and of lines stay. */
  private static String overwritten(String text, BitSet places) {
    StringBuilder kept = new StringBuilder(text);
    places.stream()
        .filter(at -> at < text.length() && text.charAt(at) >= ' ')
        .forEach(at -> kept.setCharAt(at, BinaryOffice.GAP));
    return kept.toString();
  }
}
