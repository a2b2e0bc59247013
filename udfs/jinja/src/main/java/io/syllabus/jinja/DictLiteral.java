package io.syllabus.jinja;

import io.syllabus.jinja.python.Dict;
import java.util.List;

/** {@code {key: value}}. */
final class DictLiteral extends Expression {
  private final List<Expression> keysAndValues;

  /**
   * @param keysAndValues key, value, key, value, …
   */
  DictLiteral(List<Expression> keysAndValues) {
    super(keysAndValues);
    this.keysAndValues = keysAndValues;
  }

  @Override
  Object value(Frame frame) {
    frame.budget().container(2 * keysAndValues.size());
    Dict dict = new Dict();
    for (int i = 0; i < keysAndValues.size(); i += 2) {
      Object key = keysAndValues.get(i).value(frame);
      frame.budget().reads(key);
      dict.put(key, keysAndValues.get(i + 1).value(frame));
    }
    return dict;
  }
}
