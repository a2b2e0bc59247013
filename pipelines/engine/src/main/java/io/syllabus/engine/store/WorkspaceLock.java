package io.syllabus.engine.store;

import io.syllabus.engine.UsageException;
import io.syllabus.udfs.text.FileProblem;
import java.io.IOException;
import org.apache.hadoop.fs.Path;

/** One run at a time in a workspace; a killed run does not hold it. */
public final class WorkspaceLock implements AutoCloseable {
  private final AutoCloseable held;

  private WorkspaceLock(AutoCloseable held) {
    this.held = held;
  }

  public static WorkspaceLock take(Workspace workspace) {
    Path file = new Path(workspace.raw(), "run.lock");
    try {
      AutoCloseable held = workspace.files().lock(file);
      if (held == null) {
        throw busy(workspace);
      }
      return new WorkspaceLock(held);
    } catch (IOException e) {
      throw new UsageException("Cannot lock %s: %s".formatted(file, FileProblem.of(e)));
    }
  }

  private static UsageException busy(Workspace workspace) {
    return new UsageException(
        "Cannot run in workspace=%s: another run holds it; wait for it, or name another workspace"
            .formatted(workspace));
  }

  @Override
  public void close() {
    try {
      held.close();
    } catch (Exception e) { // as AutoCloseable has it; files throw their own
      System.err.println("Cannot free the workspace's lock: " + FileProblem.of(e));
    }
  }
}
