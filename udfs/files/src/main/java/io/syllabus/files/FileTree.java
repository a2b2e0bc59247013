package io.syllabus.files;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import org.apache.commons.io.file.PathUtils;

/**
 * The files below a folder. Links are followed, since a folder of links is a common way to put a
 * corpus together; a link that leads nowhere counts as a file, so that it is told as unreadable and
 * does not vanish. Pipes and devices are left out: reading them may never end.
 */
public final class FileTree {
  private FileTree() {}

  /**
   * In the order of their names.
   *
   * @param root a folder, or one file
   * @throws IOException where there is no such folder, or one of its folders may not be read
   */
  public static List<Path> of(Path root) throws IOException {
    Visitor visitor = new Visitor();
    Files.walkFileTree(root, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, visitor);
    visitor.files.sort(Comparator.comparing(Path::toString));
    return visitor.files;
  }

  /** Removes a file, or a folder and what is in it; a missing one is fine. */
  public static void remove(Path root) throws IOException {
    if (Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      PathUtils.delete(root);
    }
  }

  private static final class Visitor extends SimpleFileVisitor<Path> {
    private final List<Path> files = new ArrayList<>();

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile() || attributes.isSymbolicLink()) {
        files.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    /** A folder that links to one above it has been seen already. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (e instanceof FileSystemLoopException) {
        return FileVisitResult.CONTINUE;
      }
      throw e;
    }
  }
}
