package io.syllabus.pipelines.run;

import io.syllabus.engine.Ledger;
import io.syllabus.engine.UsageException;
import io.syllabus.engine.store.TableStore;
import io.syllabus.engine.store.Workspace;
import io.syllabus.engine.store.WorkspaceLock;
import io.syllabus.pipelines.gates.GateRunner;
import io.syllabus.pipelines.recipe.RecipeLoader;
import io.syllabus.pipelines.report.Reports;
import io.syllabus.pipelines.report.Yields;
import io.syllabus.schemas.QualityEntry;
import io.syllabus.schemas.VersionEntry;
import java.time.Instant;
import java.util.List;
import org.apache.hadoop.fs.Path;

/** Writes the hand-off of a version again, from the tables as that version left them. */
public final class Rewrite {
  private final TableStore store;
  private final RecipeLoader.Loaded loaded;

  public Rewrite(TableStore store, RecipeLoader.Loaded loaded) {
    this.store = store;
    this.loaded = loaded;
  }

  /**
   * The folder, written anew.
   *
   * @throws UsageException where the recipe is not the one that the version was made by
   */
  public Path of(VersionEntry version) {
    if (!version.recipeSha256().equals(loaded.sha256())) {
      throw new UsageException(
          "Cannot write the hand-off of version %d: it was made by another recipe or other settings; give those, or run this recipe"
              .formatted(version.version()));
    }
    if (!store.isWhole(version)) {
      throw new UsageException(
          "Cannot write the hand-off of version %d: its rows were removed by ./syllabus clean; take a newer version"
              .formatted(version.version()));
    }
    Workspace workspace = store.workspace();
    WorkspaceLock lock = WorkspaceLock.take(workspace);
    try {
      String run = Build.RUN.format(Instant.now());
      TableStore then = store.at(version);
      Ledger ledger = Ledger.asOf(store.reader(), version.run());
      List<QualityEntry> gates =
          new GateRunner(then, loaded.recipe(), run).recall(version.tables(), ledger);
      workspace.remove(workspace.handoff(version.version()));
      Yields yields = new Yields(then, loaded.recipe());
      Reports reports = new Reports(then, loaded.recipe(), ledger, yields);
      return new Handoff(then, loaded, reports).give(version, gates, reports.signals(), run);
    } finally {
      lock.close();
    }
  }
}
