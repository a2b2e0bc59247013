package io.syllabus.udfs.mask;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * What the other texts of a document tell about names: those that are sure somewhere, and words
 * that are written small, so that their capital elsewhere is no sign of a name. Bounded: a document
 * of any length knows at most {@value #MOST} of each.
 *
 * @param people names of persons, whole, in order
 * @param organisations names of organisations and their short forms, in order
 * @param small words in small letters that no dictionary has, in order
 */
public record KnownNames(List<String> people, List<String> organisations, List<String> small)
    implements Serializable {
  private static final int MOST = 2_000;

  /** Nothing is known. */
  public static final KnownNames NONE = new KnownNames(List.of(), List.of(), List.of());

  public KnownNames {
    people = List.copyOf(people);
    organisations = List.copyOf(organisations);
    small = List.copyOf(small);
  }

  static KnownNames of(
      Collection<String> people, Collection<String> organisations, Collection<String> small) {
    return new KnownNames(bounded(people), bounded(organisations), bounded(small));
  }

  /**
   * What both know; in whatever order and grouping texts are taken together, the same comes out.
   */
  public KnownNames with(KnownNames other) {
    return new KnownNames(
        union(people, other.people),
        union(organisations, other.organisations),
        union(small, other.small));
  }

  private static List<String> union(List<String> left, List<String> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return left.isEmpty() ? right : left;
    }
    TreeSet<String> all = new TreeSet<>(left);
    all.addAll(right);
    return all.stream().limit(MOST).toList();
  }

  private static List<String> bounded(Collection<String> values) {
    return new TreeSet<>(values).stream().limit(MOST).toList();
  }

  /** Says how much: names are personal data. */
  @Override
  public String toString() {
    return "KnownNames[%d people, %d organisations]".formatted(people.size(), organisations.size());
  }
}
