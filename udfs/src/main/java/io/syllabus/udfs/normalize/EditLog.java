package io.syllabus.udfs.normalize;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A text under change, and the sum of the changes as edits of what it was at first. */
final class EditLog {
  private final String original;
  private String text;
  private List<Tracked> edits = List.of();

  EditLog(String original) {
    this.original = original;
    this.text = original;
  }

  /** A change of the original; offsets are UTF-16 units there. */
  private record Tracked(int start, int end, String replacement, Set<String> rules) {
    int growth() {
      return replacement.length() - (end - start);
    }
  }

  String text() {
    return text;
  }

  /** Whether the rule changed anything. */
  boolean apply(RewriteRule rule) {
    List<Change> changes = rule.changes().apply(text);
    if (!changes.isEmpty()) {
      edits = new Composition(rule.name(), changes).edits();
      text = changed(changes);
    }
    return !changes.isEmpty();
  }

  private String changed(List<Change> changes) {
    StringBuilder now = new StringBuilder(text.length());
    int at = 0;
    for (Change change : changes) {
      now.append(text, at, change.start()).append(change.replacement());
      at = change.end();
    }
    return now.append(text, at, text.length()).toString();
  }

  /** The edits in code points. Edits that two rules made in one place carry both names. */
  List<Edit> edits() {
    List<Edit> result = new ArrayList<>(edits.size());
    int at = 0;
    int codePoints = 0;
    for (Tracked edit : edits) {
      int start = codePoints + original.codePointCount(at, edit.start());
      int end = start + original.codePointCount(edit.start(), edit.end());
      result.add(new Edit(String.join("+", edit.rules()), start, end, edit.replacement()));
      at = edit.end();
      codePoints = end;
    }
    return result;
  }

  /**
   * Earlier edits followed by new changes, as edits of the original.
   *
   * <p>Both lists are swept together along the present text. Whatever touches makes one group; a
   * group's bounds lie in no earlier edit, so they are places of the original, too.
   */
  private final class Composition {
    private final String rule;
    private final List<Change> changes;
    private int nextEdit;
    private int nextChange;
    private int growth; // of the earlier edits that were passed

    Composition(String rule, List<Change> changes) {
      this.rule = rule;
      this.changes = changes;
    }

    List<Tracked> edits() {
      List<Tracked> composed = new ArrayList<>();
      while (nextEdit < edits.size() || nextChange < changes.size()) {
        Tracked edit = group();
        if (!original.regionMatches(
            edit.start(),
            edit.replacement(),
            0,
            Math.max(edit.end() - edit.start(), edit.replacement().length()))) {
          composed.add(edit);
        }
      }
      return composed;
    }

    private Tracked group() {
      int start = Math.min(editStart(), changeStart());
      int originalStart = start - growth;
      int end = start;
      int at = start;
      StringBuilder replacement = new StringBuilder();
      Set<String> rules = new LinkedHashSet<>();
      while (Math.min(editStart(), changeStart()) <= end) {
        if (editStart() <= end) {
          Tracked edit = edits.get(nextEdit);
          end = Math.max(end, editStart() + edit.replacement().length());
          growth += edit.growth();
          rules.addAll(edit.rules());
          nextEdit++;
        } else {
          Change change = changes.get(nextChange++);
          replacement.append(text, at, change.start()).append(change.replacement());
          at = change.end();
          end = Math.max(end, at);
          rules.add(rule);
        }
      }
      replacement.append(text, at, end);
      return new Tracked(originalStart, end - growth, replacement.toString(), rules);
    }

    private int editStart() {
      return nextEdit < edits.size() ? edits.get(nextEdit).start() + growth : Integer.MAX_VALUE;
    }

    private int changeStart() {
      return nextChange < changes.size() ? changes.get(nextChange).start() : Integer.MAX_VALUE;
    }
  }
}
