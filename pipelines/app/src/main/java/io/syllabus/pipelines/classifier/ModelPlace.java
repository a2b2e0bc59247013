package io.syllabus.pipelines.classifier;

import io.syllabus.engine.UsageException;
import io.syllabus.files.FileTree;
import io.syllabus.udfs.classify.NamedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Where a model goes: a folder that is not there yet, and is there whole or not at all. */
public record ModelPlace(Path folder) {
  /**
   * Looks before the work begins.
   *
   * @throws UsageException if something lies there
   */
  public ModelPlace {
    if (Files.exists(folder)) {
      throw new UsageException(
          "Cannot write %s: there is such a file or folder already; name another with --out, or remove it"
              .formatted(folder));
    }
  }

  /** Writes all files. */
  public void write(List<NamedFile> files) throws IOException {
    Path whole = folder.toAbsolutePath().normalize();
    Files.createDirectories(whole.getParent());
    Path draft = Files.createTempDirectory(whole.getParent(), ".classifier");
    try {
      for (NamedFile file : files) {
        Files.write(draft.resolve(file.name()), file.bytes());
      }
      Files.move(draft, whole, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      if (Files.exists(draft)) {
        FileTree.remove(draft);
      }
    }
  }
}
