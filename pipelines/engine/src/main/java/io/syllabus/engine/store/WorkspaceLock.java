package io.syllabus.engine.store;

import io.syllabus.engine.UsageException;
import io.syllabus.udfs.text.FileProblem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** One run at a time in a workspace; the system frees the lock of a killed run. */
public final class WorkspaceLock implements AutoCloseable {
  private final FileChannel channel;

  private WorkspaceLock(FileChannel channel) {
    this.channel = channel;
  }

  public static WorkspaceLock take(Workspace workspace) {
    Path file = workspace.raw().resolve("run.lock");
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        throw busy(workspace);
      }
      return new WorkspaceLock(channel);
    } catch (OverlappingFileLockException e) {
      throw busy(workspace);
    } catch (IOException e) {
      throw new UsageException("Cannot lock %s: %s".formatted(file, FileProblem.of(e)));
    }
  }

  private static UsageException busy(Workspace workspace) {
    return new UsageException(
        "Cannot run in workspace=%s: another run holds it; wait for it, or name another workspace"
            .formatted(workspace.root()));
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      System.err.println("Cannot free the workspace's lock: " + FileProblem.of(e));
    }
  }
}
