package io.syllabus.pipelines.sources;

import io.syllabus.engine.UsageException;
import io.syllabus.files.DataFiles;
import io.syllabus.files.FileEntry;
import io.syllabus.pipelines.recipe.SourceConf;
import io.syllabus.pipelines.recipe.TablePlace;
import io.syllabus.udfs.text.FileProblem;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.Path;

/** Finds the files that a recipe's sources name; {@link SourceHashes} reads them. */
public final class SourceListing {
  private final DataFiles files;

  public SourceListing(DataFiles files) {
    this.files = files;
  }

  /**
   * The files of all sources that are files, in the order of their names. Tables are only looked
   * for: {@link TableExport} makes files of them.
   *
   * @throws UsageException where a source matches nothing or cannot be read
   */
  public List<FoundFile> of(List<SourceConf> sources) {
    if (sources.isEmpty()) {
      throw new UsageException(
          "Cannot use sources=[]: there is nothing to read; name a source with name, kind and path");
    }
    List<FoundFile> found = new ArrayList<>();
    for (SourceConf source : sources) {
      if (source.isTable()) {
        TablePlace.of(source.name(), source.table());
      } else {
        found.addAll(found(source));
      }
    }
    return found;
  }

  private List<FoundFile> found(SourceConf source) {
    List<FoundFile> own;
    try {
      Place place = place(source);
      own =
          files.tree(place.root).stream()
              .map(file -> new FoundFile(source, place.below(file), file))
              .filter(file -> place.names.matches(java.nio.file.Path.of(file.path())))
              .toList();
    } catch (IOException e) {
      throw new UsageException(
          "Cannot read sources.%s.path=%s: %s; name a folder that you may read"
              .formatted(source.name(), source.path(), FileProblem.of(e)));
    }
    if (own.isEmpty()) {
      throw new UsageException(
          "Cannot use sources.%s.path=%s: no file matches; check the path and its pattern"
              .formatted(source.name(), source.path()));
    }
    return own;
  }

  /**
   * Where a source's files lie.
   *
   * @param root folder or file that is listed
   * @param folder that their paths begin below
   * @param names which of them are meant, by their paths below the folder
   */
  private record Place(Path root, Path folder, PathMatcher names) {
    String below(FileEntry file) {
      String all = folder.toUri().getPath();
      String path = file.path().toUri().getPath();
      return path.substring(all.endsWith("/") ? all.length() : all.length() + 1);
    }
  }

  private Place place(SourceConf source) throws IOException {
    int star = source.path().indexOf('*');
    if (star < 0) {
      Path path = DataFiles.path(source.path());
      return new Place(path, files.isFolder(path) ? path : path.getParent(), any -> true);
    }
    int slash = source.path().lastIndexOf('/', star);
    Path folder = DataFiles.path(source.path().substring(0, slash + 1));
    String pattern = source.path().substring(slash + 1);
    return new Place(folder, folder, FileSystems.getDefault().getPathMatcher("glob:" + pattern));
  }
}
