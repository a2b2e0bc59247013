package io.syllabus.pipelines.cli;

import io.syllabus.engine.Sessions;
import io.syllabus.engine.UsageException;
import io.syllabus.engine.Versions;
import io.syllabus.engine.store.TableStore;
import io.syllabus.engine.store.Workspace;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.schemas.VersionEntry;
import org.apache.hadoop.fs.Path;

/** A workspace that a run has left, opened to be asked. */
final class OpenWorkspace {
  private OpenWorkspace() {}

  /**
   * The tables of a recipe's workspace.
   *
   * @throws UsageException where no run has been there
   */
  static TableStore of(Recipe recipe) {
    return of(recipe.workspace(), recipe.name());
  }

  /** The tables of a workspace that a recipe of this name owns. */
  static TableStore of(String root, String name) {
    Workspace workspace = Workspace.at(root, name);
    if (!workspace.holds(new Path(workspace.root(), "tables"))) {
      throw new UsageException(
          "Cannot open workspace=%s: no run has been there yet; start one with ./syllabus run"
              .formatted(root));
    }
    return new TableStore(Sessions.open("syllabus " + name, workspace.temp()), workspace);
  }

  static VersionEntry newest(TableStore store) {
    return new Versions(store)
        .newest()
        .orElseThrow(
            () ->
                new UsageException(
                    "Cannot find a version: no run has finished yet; go on with ./syllabus run"));
  }
}
