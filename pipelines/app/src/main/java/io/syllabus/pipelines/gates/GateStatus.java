package io.syllabus.pipelines.gates;

import io.syllabus.engine.store.TableReader;
import io.syllabus.schemas.QualityEntry;
import io.syllabus.schemas.Tables;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The gates that failed when a workspace was last run. */
public final class GateStatus {
  private final List<QualityEntry> failed;

  private GateStatus(List<QualityEntry> failed) {
    this.failed = failed;
  }

  /** What the newest verdicts of each table say; those of one table share their evidence. */
  public static GateStatus of(TableReader reader) {
    return of(reader.all(Tables.QUALITY));
  }

  static GateStatus of(List<QualityEntry> entries) {
    List<QualityEntry> sorted =
        entries.stream().sorted(Comparator.comparing(QualityEntry::run)).toList();
    Map<String, QualityEntry> newest = new HashMap<>();
    sorted.forEach(entry -> newest.put(entry.table(), entry));
    return new GateStatus(
        sorted.stream()
            .filter(entry -> entry.status().equals(QualityEntry.FAILED))
            .filter(entry -> entry.run().equals(newest.get(entry.table()).run()))
            .toList());
  }

  /** Those that stopped the run: all of one table. */
  public List<QualityEntry> stops() {
    return failed.stream().filter(QualityEntry::stops).toList();
  }

  /** Those that only warn. */
  public List<QualityEntry> warnings() {
    return failed.stream().filter(entry -> !entry.stops()).toList();
  }
}
