package io.syllabus.udfs.segment;

import io.syllabus.udfs.extract.Page;
import io.syllabus.udfs.text.Blank;
import io.syllabus.udfs.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Recomputes by other means what a segmentation promises. All positions are code points. */
final class Coverage {
  private final List<Page> pages;
  private final Map<Integer, Integer> starts = new HashMap<>();
  private final int[] text;
  private final BitSet furniture = new BitSet();

  Coverage(List<Page> pages) {
    this.pages = pages;
    int start = 0;
    for (Page page : pages) {
      starts.put(page.number(), start);
      int length = page.text().codePointCount(0, page.text().length());
      for (Span span : page.furniture()) {
        furniture.set(start + Math.min(length, span.start()), start + Math.min(length, span.end()));
      }
      start += length + 1;
    }
    text = String.join("\n", pages.stream().map(Page::text).toList()).codePoints().toArray();
  }

  /** What the contract says that a piece's text is. */
  String text(Piece piece, Segmentation segmentation) {
    BitSet unseen = unseen(segmentation);
    int start = starts.get(piece.firstPage()) + piece.start();
    int end = starts.get(piece.lastPage()) + piece.end();
    StringBuilder seen = new StringBuilder();
    for (int i = start; i < end; i++) {
      if (!unseen.get(i)) {
        seen.appendCodePoint(text[i]);
      }
    }
    return seen.toString();
  }

  /** Furniture, and marks and navigation that the segmentation left out within pieces. */
  private BitSet unseen(Segmentation segmentation) {
    BitSet unseen = (BitSet) furniture.clone();
    for (LeftOut left : segmentation.leftOut()) {
      if (left.reason().equals(LeftOut.MARKUP) || left.reason().equals(LeftOut.NAVIGATION)) {
        int page = starts.get(left.page());
        unseen.set(page + left.start(), page + left.end());
      }
    }
    return unseen;
  }

  int start(Piece piece) {
    return starts.get(piece.firstPage()) + piece.start();
  }

  int end(Piece piece) {
    return starts.get(piece.lastPage()) + piece.end();
  }

  /**
   * Lines of which something is in no piece, is not left out, and is neither blank nor furniture.
   */
  List<String> lost(Segmentation segmentation) {
    BitSet unseen = unseen(segmentation);
    BitSet found = (BitSet) unseen.clone();
    segmentation.pieces().forEach(piece -> found.set(start(piece), end(piece)));
    for (LeftOut left : segmentation.leftOut()) {
      int page = starts.get(left.page());
      found.set(page + left.start(), page + left.end());
    }
    List<String> lost = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    boolean missing = false;
    for (int i = 0; i <= text.length; i++) {
      if (i == text.length || text[i] == '\n') {
        if (missing) {
          lost.add(line.toString());
        }
        line.setLength(0);
        missing = false;
      } else if (!unseen.get(i)) {
        line.appendCodePoint(text[i]);
        missing |= !found.get(i) && !Blank.isBlank(text[i]);
      }
    }
    return lost;
  }

  /** The lost lines that no piece's path names either. */
  List<String> unnamed(Segmentation segmentation) {
    String named =
        squeezed(
            String.join(
                "\n", segmentation.pieces().stream().flatMap(p -> p.path().stream()).toList()));
    return lost(segmentation).stream()
        .filter(line -> !named.contains(head(squeezed(line.replaceAll("^\\s*#{1,6}", "")))))
        .toList();
  }

  /** Paths cut long headings. */
  private static String head(String title) {
    return title.length() <= 60 ? title : title.substring(0, 60);
  }

  /** Paths know neither Markdown nor what separates a number from its name. */
  private static String squeezed(String words) {
    return words.replaceAll("[^\\p{L}\\p{N}\\n]", "");
  }

  int pageCount() {
    return pages.size();
  }
}
