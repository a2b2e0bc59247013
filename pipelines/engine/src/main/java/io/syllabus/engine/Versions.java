package io.syllabus.engine;

import io.syllabus.engine.store.TableReader;
import io.syllabus.engine.store.TableStore;
import io.syllabus.schemas.Table;
import io.syllabus.schemas.TableVersion;
import io.syllabus.schemas.Tables;
import io.syllabus.schemas.VersionEntry;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The versions of a dataset: what each run that changed something left behind. */
public final class Versions {
  private final TableReader reader;

  public Versions(TableReader reader) {
    this.reader = reader;
  }

  /** All of them, oldest first. */
  public List<VersionEntry> all() {
    return reader.all(Tables.VERSIONS).stream()
        .sorted(Comparator.comparingInt(VersionEntry::version))
        .toList();
  }

  public Optional<VersionEntry> newest() {
    List<VersionEntry> all = all();
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
  }

  /**
   * The version of a run: a new one if it changed a table or its recipe's words, else the last.
   *
   * @param code hash of the classes that wrote the tables
   */
  public VersionEntry record(
      TableStore store, String run, String recipeSha256, String code, Ledger ledger) {
    Optional<VersionEntry> last = newest();
    boolean sameWords = last.map(v -> v.recipeSha256().equals(recipeSha256)).orElse(false);
    if (sameWords && same(store, last.get())) {
      return last.get();
    }
    List<TableVersion> tables =
        Tables.VERSIONED.stream()
            .filter(store::exists)
            .map(table -> describe(store, table, ledger))
            .toList();
    if (sameWords && contents(last.get().tables()).equals(contents(tables))) {
      return last.get();
    }
    int number = last.map(VersionEntry::version).orElse(0) + 1;
    VersionEntry entry = new VersionEntry(number, run, recipeSha256, code, tables);
    store.append(Tables.VERSIONS, List.of(entry), run);
    return entry;
  }

  /** What the stage that wrote a table has said of it, if that is how the table stands. */
  private static TableVersion describe(TableStore store, Table<?> table, Ledger ledger) {
    return ledger
        .table(table.name())
        .filter(known -> known.deltaVersion() == store.version(table))
        .orElseGet(() -> store.describe(table));
  }

  /** True where no table has a commit that the version does not know. */
  private static boolean same(TableStore store, VersionEntry last) {
    List<Table<?>> tables = Tables.VERSIONED.stream().filter(store::exists).toList();
    return tables.size() == last.tables().size()
        && tables.stream()
            .allMatch(
                table ->
                    last.tables().stream()
                        .anyMatch(
                            known ->
                                known.table().equals(table.name())
                                    && known.deltaVersion() == store.version(table)));
  }

  private static List<String> contents(List<TableVersion> tables) {
    return tables.stream().map(t -> t.table() + t.contentSha256()).sorted().toList();
  }
}
