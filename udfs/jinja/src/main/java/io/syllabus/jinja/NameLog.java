package io.syllabus.jinja;

import java.util.ArrayList;
import java.util.List;

/** The names of a template in the order in which they are read and set. */
final class NameLog {
  private record Use(String name, boolean read) {}

  private final List<Use> uses = new ArrayList<>();

  void read(String name) {
    uses.add(new Use(name, true));
  }

  void set(String name) {
    uses.add(new Use(name, false));
  }

  int mark() {
    return uses.size();
  }

  /** Whether a name has been read since a mark, and not been set there before. */
  boolean readsSince(int mark, String name) {
    return uses.subList(mark, uses.size()).stream()
        .filter(use -> use.name.equals(name))
        .findFirst()
        .map(Use::read)
        .orElse(false);
  }

  boolean setsSince(int mark, String name) {
    return uses.subList(mark, uses.size()).stream()
        .anyMatch(use -> !use.read && use.name.equals(name));
  }
}
