package io.syllabus.udfs.extract;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a file holds and its reader does not see, counted by kind: it is left out, and told by these
 * counts alone (law 2 without the text).
 */
final class Unseen {

  /** Why a piece of a file is not part of what it says. */
  enum Kind {
    /** Struck out in a draft, or moved elsewhere. */
    DELETED,
    /** A remark beside the text. */
    COMMENT,
    /** Marked as hidden by the format, or of the colour of its ground. */
    HIDDEN,
    HIDDEN_SHEET,
    HIDDEN_CELLS,
    HIDDEN_SLIDE,
    /** Painted over, clipped away, beside the page, transparent or too small to read. */
    UNREADABLE,
    /** Written across the page, behind or over its text. */
    WATERMARK,
    /** Printed at the edges of every page. */
    RUNNING_LINE,
    /** Menus, banners and the like of a web page. */
    NAVIGATION,
    /** An older mail below the one that answers it. */
    QUOTED;

    private String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
  }

  /** Points; a letter that is smaller is a hair high, and nobody reads it. */
  static final int READABLE = 2;

  private final Map<String, Integer> characters = new TreeMap<>();

  /** Counts the letters and digits of a piece of text. */
  void add(Kind kind, CharSequence text) {
    add(kind, letters(text));
  }

  static int letters(CharSequence text) {
    return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
  }

  void add(Kind kind, int letters) {
    if (letters > 0) {
      characters.merge(kind.word(), letters, Integer::sum);
    }
  }

  /** Letters and digits by kind, in the order of the kinds' words. */
  Map<String, Integer> counts() {
    return new TreeMap<>(characters);
  }
}
