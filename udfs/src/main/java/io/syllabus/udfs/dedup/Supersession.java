package io.syllabus.udfs.dedup;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Which rows a newer revision has replaced.
 *
 * <p>Rows of one version key are revisions of one thing. Those of its latest date stay, all of
 * them, since one revision may have many rows; earlier ones are superseded. A row without a date is
 * left alone: which revision it belongs to is unknown.
 */
public final class Supersession {
  private final Comparator<SurvivorCandidate> preference;

  /**
   * @param preference which row of the latest revision is named, the preferred one first
   */
  public Supersession(Comparator<SurvivorCandidate> preference) {
    this.preference = preference;
  }

  /** Each superseded row's id with the id of the newer row, of the same title where one has it. */
  public Map<String, String> of(Collection<SurvivorCandidate> rows) {
    Map<String, String> supersededBy = new TreeMap<>();
    rows.stream()
        .filter(row -> row.versionKey() != null && row.date() != null)
        .collect(groupingBy(SurvivorCandidate::versionKey))
        .values()
        .forEach(revisions -> supersede(revisions, supersededBy));
    return supersededBy;
  }

  private void supersede(List<SurvivorCandidate> revisions, Map<String, String> supersededBy) {
    Instant latest =
        revisions.stream().map(SurvivorCandidate::date).max(comparing(d -> d)).orElseThrow();
    List<SurvivorCandidate> current =
        revisions.stream().filter(row -> row.date().equals(latest)).sorted(preference).toList();
    revisions.stream()
        .filter(row -> !row.date().equals(latest))
        .forEach(row -> supersededBy.put(row.id(), successor(row, current).id()));
  }

  private static SurvivorCandidate successor(
      SurvivorCandidate row, List<SurvivorCandidate> current) {
    return current.stream()
        .filter(newer -> Objects.equals(newer.title(), row.title()))
        .findFirst()
        .orElse(current.get(0));
  }
}
