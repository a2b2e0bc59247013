package io.syllabus.pipelines.run;

import io.syllabus.engine.Ledger;
import io.syllabus.engine.Versions;
import io.syllabus.engine.store.TableStore;
import io.syllabus.engine.store.Vacuum;
import io.syllabus.engine.store.Workspace;
import io.syllabus.files.FileEntry;
import io.syllabus.jobs.Stage;
import io.syllabus.pipelines.flow.Flow;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.schemas.RunEntry;
import io.syllabus.schemas.Table;
import io.syllabus.schemas.TableVersion;
import io.syllabus.schemas.Tables;
import io.syllabus.schemas.VersionEntry;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.Path;

/**
 * Removes what old versions alone need. The newest stay, and each that a model was trained on: a
 * row of theirs can still be explained. What a version was, its number and its hashes, stays in
 * {@code versions}.
 */
public final class Clean {
  private final TableStore store;
  private final Recipe recipe;
  private final Ledger ledger;
  private final List<VersionEntry> versions;
  private final Set<Integer> kept;

  /**
   * @param newest how many of the newest versions stay, at least 1
   */
  public Clean(TableStore store, Recipe recipe, int newest) {
    this.store = store;
    this.recipe = recipe;
    this.ledger = new Ledger(store.reader());
    this.versions = new Versions(store.reader()).all();
    this.kept =
        versions.stream()
            .map(VersionEntry::version)
            .skip(Math.max(0, versions.size() - newest))
            .collect(Collectors.toCollection(HashSet::new));
    store.reader().all(Tables.MODELS).stream()
        .filter(model -> model.dataset().equals(recipe.name()))
        .forEach(model -> kept.add(model.version()));
  }

  /** Versions whose rows stay, oldest first. */
  public List<Integer> kept() {
    return versions.stream().map(VersionEntry::version).filter(kept::contains).toList();
  }

  /** Versions whose rows go, oldest first. */
  public List<Integer> gone() {
    return versions.stream().map(VersionEntry::version).filter(v -> !kept.contains(v)).toList();
  }

  /** Table → the files of it that go. */
  public Map<Table<?>, List<FileEntry>> idle() {
    Vacuum vacuum = new Vacuum(store);
    Map<Table<?>, List<FileEntry>> idle = new LinkedHashMap<>();
    Tables.VERSIONED.forEach(table -> idle.put(table, vacuum.idle(table, commits(table))));
    return idle;
  }

  /** The hand-offs that go. */
  public List<Path> handoffs() {
    Workspace workspace = store.workspace();
    return gone().stream().map(workspace::handoff).filter(workspace::holds).toList();
  }

  /** Removes all of that, and gives the bytes of the tables' files. */
  public long run(Map<Table<?>, List<FileEntry>> idle) {
    Vacuum vacuum = new Vacuum(store);
    handoffs().forEach(store.workspace()::remove);
    return idle.values().stream().mapToLong(vacuum::remove).sum();
  }

  /** What the kept versions name, and what the next run will compare with. */
  private Set<Long> commits(Table<?> table) {
    Set<Long> commits = new HashSet<>();
    for (VersionEntry version : versions) {
      if (kept.contains(version.version())) {
        version.tables().stream()
            .filter(known -> known.table().equals(table.name()))
            .map(TableVersion::deltaVersion)
            .forEach(commits::add);
      }
    }
    for (Stage<?, ?> stage : Flow.described(recipe)) {
      ledger
          .last(stage.name())
          .ifPresent(entry -> commits.addAll(commits(table, entry, stage.input())));
    }
    return commits;
  }

  private static Set<Long> commits(Table<?> table, RunEntry entry, Table<?> input) {
    Set<Long> commits = new HashSet<>();
    if (table.name().equals(entry.table())) {
      commits.add(entry.outputVersion());
    }
    if (table.equals(input)) {
      commits.add(entry.inputVersion());
    }
    if (table.equals(Tables.REJECTS)) {
      commits.add(entry.rejectsVersion());
    }
    commits.remove(-1L);
    return commits;
  }
}
