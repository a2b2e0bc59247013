package io.syllabus.jinja;

import java.io.Serializable;

/**
 * How much one rendering may spend before it ends with an error.
 *
 * @param steps loop rounds, calls, compared or copied elements; 16 characters of text count as one
 * @param length characters of the rendering, of any text on the way, and elements of any list
 * @param depth calls within calls, such as macros that call themselves
 */
public record Limits(long steps, int length, int depth) implements Serializable {
  public Limits {
    require("steps", steps);
    require("length", length);
    require("depth", depth);
  }

  private static void require(String name, long value) {
    if (value < 1) {
      throw new IllegalArgumentException(
          "Cannot use render.limits.%s=%d: must be at least 1".formatted(name, value));
    }
  }
}
