package io.syllabus.udfs.extract;

import io.syllabus.udfs.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Pages being written, line by line, with the ranges of furniture on them. */
final class PageBuilder {

  private final int maxCharacters;
  private final List<Page> pages = new ArrayList<>();
  private final List<int[]> furniture = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private boolean finished;
  private int furnitureDepth;
  private String marker = "";
  private int number = 1;
  private long characters;

  PageBuilder(int maxCharacters) {
    this.maxCharacters = maxCharacters;
  }

  /** What the next text on this page starts with: the sign of a list item. */
  void marker(String sign) {
    marker = sign;
  }

  void append(String piece) throws LimitException {
    if (!piece.isBlank()) {
      text.append(marker);
      marker = "";
    }
    characters += piece.length();
    if (characters > maxCharacters) {
      throw new LimitException(
          "its text exceeds extract.maxCharacters=%d".formatted(maxCharacters));
    }
    text.append(piece);
  }

  boolean atLineStart() {
    return text.length() == 0 || text.charAt(text.length() - 1) == '\n';
  }

  /** Whether text that is no furniture stands on this page. */
  boolean isBegun() {
    int aside = furniture.stream().mapToInt(range -> range[1] - range[0]).filter(n -> n > 0).sum();
    return furnitureDepth == 0 && text.toString().strip().length() > aside;
  }

  boolean afterSpace() {
    return text.length() == 0 || Character.isWhitespace(text.charAt(text.length() - 1));
  }

  /** Ends the line, if one is begun. */
  void line() {
    trimLine();
    if (!atLineStart()) {
      text.append('\n');
    }
  }

  /** Ends the line, and leaves one empty; never more than one. */
  void blankLine() {
    line();
    int n = text.length();
    if (n > 1 && text.charAt(n - 2) != '\n') {
      text.append('\n');
    }
  }

  private void trimLine() {
    int end = text.length();
    while (end > 0 && isBlank(text.charAt(end - 1))) {
      end--;
    }
    text.setLength(end);
  }

  private static boolean isBlank(char c) {
    return c != '\n' && (Character.isWhitespace(c) || c == '\u00a0');
  }

  void startFurniture() {
    line();
    if (furnitureDepth++ == 0) {
      furniture.add(new int[] {text.length(), -1});
    }
  }

  void endFurniture() {
    line();
    if (--furnitureDepth == 0) {
      furniture.get(furniture.size() - 1)[1] = text.length();
    }
  }

  /** What was marked first on this page is no furniture after all. */
  void forgetFirstFurniture() {
    if (!furniture.isEmpty()) {
      furniture.remove(0);
    }
  }

  /** Ends this page; an empty one counts. */
  void nextPage() {
    finishPage();
    number++;
  }

  private void finishPage() {
    int length = text.toString().stripTrailing().length();
    text.setLength(length);
    pages.add(new Page(number, text.toString(), Page.NATIVE, 1.0, spans(), Map.of()));
    text.setLength(0);
    furniture.clear();
    if (furnitureDepth > 0) {
      furniture.add(new int[] {0, -1});
    }
  }

  private List<Span> spans() {
    List<Span> spans = new ArrayList<>();
    for (int[] range : furniture) {
      int end = Math.min(range[1] < 0 ? text.length() : range[1], text.length());
      if (range[0] < end) {
        int start = text.codePointCount(0, range[0]);
        spans.add(new Span(start, start + text.codePointCount(range[0], end)));
      }
    }
    return spans;
  }

  /** All pages, those without text too; ends the writing. */
  List<Page> finish() {
    if (!finished) {
      finishPage();
      finished = true;
    }
    return List.copyOf(pages);
  }
}
