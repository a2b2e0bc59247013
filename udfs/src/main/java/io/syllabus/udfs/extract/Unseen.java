package io.syllabus.udfs.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a file holds and its reader does not see: told by counts, and kept with the file's pages as
 * furniture, so that its owner can look at what is not taught.
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

  private static final int MOST_KEPT = 1_000_000; // characters; what is beyond is counted alone

  private final Map<String, Integer> characters = new TreeMap<>();
  private final StringBuilder kept = new StringBuilder();
  private Object place;

  /** Takes a piece of text that stands by itself. */
  void add(Kind kind, CharSequence text) {
    add(kind, new Object(), text);
  }

  /** Takes a piece of text; one of the same place as the one before goes on with its words. */
  void add(Kind kind, Object place, CharSequence text) {
    int letters = letters(text);
    if (letters > 0) {
      characters.merge(kind.word(), letters, Integer::sum);
    }
    if (!text.isEmpty() && kept.length() + text.length() < MOST_KEPT) {
      kept.append(place.equals(this.place) ? "" : "\n").append(text);
    }
    this.place = place;
  }

  static int letters(CharSequence text) {
    return (int) text.codePoints().filter(Character::isLetterOrDigit).count();
  }

  /** Letters and digits by kind, in the order of the kinds' words. */
  Map<String, Integer> counts() {
    return new TreeMap<>(characters);
  }

  /** The pages, and on the last one, behind its text and as furniture, what was left out. */
  List<Page> behind(List<Page> pages) {
    if (characters.isEmpty()) {
      return pages;
    }
    List<Page> all = new ArrayList<>(pages.isEmpty() ? List.of(Page.of(1, "")) : pages);
    all.add(all.remove(all.size() - 1).withAside(kept.toString()));
    return all;
  }
}
