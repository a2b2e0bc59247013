package io.syllabus.udfs.segment;

import io.syllabus.udfs.text.Sentences;
import io.syllabus.udfs.text.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Cuts what is too long where it hurts least: before items, paragraphs, sentences, words. */
final class Splitter {
  private static final int ITEM = 3;
  private static final int PARAGRAPH = 2;
  private static final int SENTENCE = 1;
  private static final int ANYWHERE = 0;

  private final SeenText text;
  private final int max;

  /** Something that stays whole, and how good a place to cut is before it. */
  private record Atom(int start, int end, int cut) {}

  Splitter(SeenText text, int max) {
    this.text = text;
    this.max = max;
  }

  /** Ranges of at most max visible code points that cover the lines. */
  List<Span> split(List<Line> lines, BitSet items) {
    int start = lines.get(0).start();
    int end = lines.get(lines.size() - 1).end();
    if (text.length(start, end) <= max) {
      return List.of(new Span(start, end));
    }
    return packed(atoms(lines, items));
  }

  private List<Span> packed(List<Atom> atoms) {
    List<Span> parts = new ArrayList<>();
    int first = 0;
    for (int i = 1; i < atoms.size(); i++) {
      if (text.length(atoms.get(first).start, atoms.get(i).end) > max) {
        int cut = bestCut(atoms, first, i);
        parts.add(new Span(atoms.get(first).start, atoms.get(cut - 1).end));
        first = cut;
        i = cut;
      }
    }
    parts.add(new Span(atoms.get(first).start, atoms.get(atoms.size() - 1).end));
    return parts;
  }

  /** The last of the best places, unless it leaves less than a third behind. */
  private int bestCut(List<Atom> atoms, int first, int last) {
    int best = last;
    for (int i = last - 1; i > first; i--) {
      boolean enough = text.length(atoms.get(first).start, atoms.get(i - 1).end) >= max / 3;
      if (enough && atoms.get(i).cut > atoms.get(best).cut) {
        best = i;
      }
    }
    return best;
  }

  private List<Atom> atoms(List<Line> lines, BitSet items) {
    List<Atom> atoms = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      int cut = items.get(i) ? ITEM : ANYWHERE;
      if (i > 0 && cut == ANYWHERE) {
        boolean paragraph = line.gap() == Line.Gap.BLANK_LINE || lines.get(i - 1).isComplete();
        cut = paragraph ? PARAGRAPH : ANYWHERE;
      }
      add(atoms, line.start(), line.end(), cut);
    }
    return atoms;
  }

  private void add(List<Atom> atoms, int start, int end, int cut) {
    if (text.length(start, end) <= max) {
      atoms.add(new Atom(start, end, cut));
      return;
    }
    int at = start;
    for (String sentence : Sentences.of(text.raw().substring(start, end))) {
      addWords(atoms, at, at + sentence.length(), at == start ? cut : SENTENCE);
      at += sentence.length();
    }
  }

  private void addWords(List<Atom> atoms, int from, int to, int cut) {
    int start = text.skipBlank(from, to);
    int end = text.skipBlankBack(start, to);
    int place = cut;
    while (text.length(start, end) > max) {
      int stop = text.lastBlank(start, text.advance(start, max), max / 5);
      atoms.add(new Atom(start, text.skipBlankBack(start, stop), place));
      start = text.skipBlank(stop, end);
      place = ANYWHERE;
    }
    if (start < end) {
      atoms.add(new Atom(start, end, place));
    }
  }
}
