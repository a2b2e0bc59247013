package io.syllabus.engine;

import io.syllabus.engine.store.TableReader;
import io.syllabus.engine.store.TableStore;
import io.syllabus.schemas.RunEntry;
import io.syllabus.schemas.TableVersion;
import io.syllabus.schemas.Tables;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What earlier runs did, as the table {@code runs} tells it; the newest entry of a stage counts.
 */
public final class Ledger {
  private final Map<String, RunEntry> newest = new HashMap<>();
  private final Map<String, TableVersion> tables = new HashMap<>();

  public Ledger(TableReader reader) {
    this(reader, entry -> true);
  }

  /** What was known when a run had ended; runs are named by their time. */
  public static Ledger asOf(TableReader reader, String run) {
    return new Ledger(reader, entry -> entry.run().compareTo(run) <= 0);
  }

  private Ledger(TableReader reader, Predicate<RunEntry> known) {
    reader.all(Tables.RUNS).stream()
        .filter(known)
        .sorted(Comparator.comparing(RunEntry::finished))
        .forEach(this::remember);
  }

  /** The last time that a stage finished. */
  public Optional<RunEntry> last(String stage) {
    return Optional.ofNullable(newest.get(stage));
  }

  /** Content hash of a table as its stage left it; empty if no stage has. */
  public String content(String table) {
    return table(table).map(TableVersion::contentSha256).orElse("");
  }

  /** A table as its stage left it. */
  Optional<TableVersion> table(String name) {
    return Optional.ofNullable(tables.get(name));
  }

  public void add(TableStore store, RunEntry entry) {
    store.append(Tables.RUNS, List.of(entry), entry.run());
    remember(entry);
  }

  private void remember(RunEntry entry) {
    newest.put(entry.stage(), entry);
    tables.put(
        entry.table(),
        new TableVersion(entry.table(), entry.outputVersion(), entry.out(), entry.contentSha256()));
  }
}
