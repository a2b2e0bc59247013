package io.syllabus.pipelines.trainer;

import io.syllabus.engine.StageException;
import io.syllabus.engine.UsageException;
import io.syllabus.files.FileTree;
import io.syllabus.schemas.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;

/**
 * The trainer's Python environment: made on first use from the lock file and named after its hash,
 * so that another lock file makes another environment. It counts only once it is complete.
 */
final class TrainerEnvironment {
  private static final String COMPLETE = ".complete";
  private static final long NEEDED = 8L << 30;

  private final Path home;
  private final Path cache;
  private final List<String> interpreters;

  /**
   * @param home folder of the programs and the lock file
   * @param cache where environments lie
   * @param interpreters commands of Python to make it with, the preferred one first
   */
  TrainerEnvironment(Path home, Path cache, List<String> interpreters) {
    this.home = home;
    this.cache = cache;
    this.interpreters = List.copyOf(interpreters);
  }

  /** The environment of this installation, below the user's cache. */
  static TrainerEnvironment own() {
    Path cache = Path.of(System.getProperty("user.home"), ".cache", "syllabus");
    return new TrainerEnvironment(
        TrainerHome.find(), cache, List.of("python3", "python3.13", "python3.12", "python3.11"));
  }

  Path home() {
    return home;
  }

  /** Its interpreter; the environment is made first where it is missing or was left half-made. */
  Path python() {
    Path folder = folder();
    if (!Files.exists(folder.resolve(COMPLETE))) {
      try {
        makeAlone(folder);
      } catch (IOException e) {
        throw new UncheckedIOException("Cannot make " + folder, e);
      }
    }
    return folder.resolve("bin").resolve("python");
  }

  /** One process makes it; another that comes meanwhile waits and finds it made. */
  private void makeAlone(Path folder) throws IOException {
    Files.createDirectories(cache);
    Path guard = cache.resolve(folder.getFileName() + ".lock");
    try (FileChannel channel =
            FileChannel.open(guard, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock held = channel.lock()) {
      if (held.isValid() && !Files.exists(folder.resolve(COMPLETE))) {
        make(folder);
      }
    }
  }

  private void make(Path folder) throws IOException {
    String python = Python.among(interpreters);
    refuseFullDisk(folder);
    System.err.printf(
        "Making the trainer's environment in %s: about 5.4 GB, once, some minutes …%n", folder);
    FileTree.remove(folder);
    step(List.of(python, "-m", "venv", folder.toString()), folder);
    String own = folder.resolve("bin").resolve("python").toString();
    String lock = home.resolve(TrainerHome.LOCK).toString();
    // The lock file names all packages, so nothing is left to resolve.
    step(
        List.of(
            own, "-m", "pip", "--disable-pip-version-check", "install", "--no-deps", "-r", lock),
        folder);
    Files.createFile(folder.resolve(COMPLETE));
  }

  private static void step(List<String> words, Path folder) {
    if (Command.run(words, Map.of()) != 0) {
      throw new StageException(
          "Cannot make the trainer's environment in %s: %s failed, see above; mend what it says and start again"
              .formatted(folder, words.get(2)));
    }
  }

  private static void refuseFullDisk(Path folder) throws IOException {
    long free = Files.getFileStore(folder.getParent()).getUsableSpace();
    if (free < NEEDED) {
      throw new UsageException(
          "Cannot make the trainer's environment in %s: %.1f GB are free and about 8 are needed; free some"
              .formatted(folder, free / 1e9));
    }
  }

  private Path folder() {
    try {
      String hash = Ids.sha256(Files.readAllBytes(home.resolve(TrainerHome.LOCK)));
      return cache.resolve("trainer-" + hash.substring(0, 16));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read the trainer's lock file", e);
    }
  }
}
