package io.syllabus.jinja;

import io.syllabus.jinja.python.Budget;
import io.syllabus.jinja.python.Lookup;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One run of a template: what it was given, what it may spend, and which spans it marked. */
final class Rendering {
  private final Map<String, ?> variables;
  private final LocalDateTime now;
  private final Budget budget;
  private final Output root;
  private final List<RenderedText.Block> generations = new ArrayList<>();
  private boolean placed = true;

  Rendering(Map<String, ?> variables, LocalDateTime now, Limits limits) {
    this.variables = variables;
    this.now = now;
    this.budget = new Budget(limits.steps(), limits.length(), limits.depth());
    this.root = new Output(budget);
  }

  Budget budget() {
    return budget;
  }

  Output root() {
    return root;
  }

  /**
   * Marks the text that comes next. It begins where the template's own output stands; what an
   * unfinished macro has written so far is not part of that yet, as in transformers.
   */
  void markGeneration(String text, Output out) {
    int start = root.codePoints();
    int length = text.codePointCount(0, text.length());
    generations.add(new RenderedText.Block(start, start + length));
    placed &= out == root;
  }

  RenderedText result() {
    return new RenderedText(root.text(), generations, placed);
  }

  /**
   * A variable that was given, or a global function; {@link Lookup#NOTHING} if there is neither.
   */
  Object resolve(String name) {
    Object value = variables.get(name);
    if (value != null || variables.containsKey(name)) {
      return value;
    }
    return Globals.find(name, now);
  }
}
