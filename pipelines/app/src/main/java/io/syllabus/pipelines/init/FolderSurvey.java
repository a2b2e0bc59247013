package io.syllabus.pipelines.init;

import io.syllabus.engine.UsageException;
import io.syllabus.files.DataFiles;
import io.syllabus.files.FileTree;
import io.syllabus.pipelines.sources.FirstLook;
import io.syllabus.udfs.extract.ExtractedFile;
import io.syllabus.udfs.extract.Page;
import io.syllabus.udfs.records.RecordFormat;
import io.syllabus.udfs.text.FileProblem;
import io.syllabus.udfs.text.LanguageDetector;
import io.syllabus.udfs.text.TextEncoding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What lies in a folder.
 *
 * @param folder absolute
 * @param files each with its look, in the order of their paths
 * @param languages of the texts
 * @param onlyTexts whether every file could be looked into for its language
 */
record FolderSurvey(
    Path folder, SortedMap<Path, Look> files, SortedSet<String> languages, boolean onlyTexts) {

  /**
   * Looks at a folder.
   *
   * @throws UsageException where there is none, or nothing in it
   */
  static FolderSurvey of(Path folder, FirstLook look) {
    Path root = folder.toAbsolutePath().normalize();
    SortedMap<Path, Look> files = new TreeMap<>();
    SortedSet<String> languages = new TreeSet<>();
    boolean onlyTexts = true;
    for (Path file : files(root, folder)) {
      Seen seen = Seen.of(file, look);
      files.put(file, seen.look());
      onlyTexts &= !seen.texts().isEmpty();
      seen.texts().forEach(text -> languages.add(LanguageDetector.detect(text)));
    }
    languages.retainAll(LanguageDetector.languages());
    return new FolderSurvey(root, files, languages, onlyTexts);
  }

  /**
   * A file.
   *
   * @param texts in it, none where only a parser knows them
   */
  private record Seen(Look look, List<String> texts) {
    static Seen of(Path file, FirstLook first) {
      if (RecordFormat.isWorkbook(file.toString())) {
        ExtractedFile workbook = first.workbook(file.toString(), DataFiles.path(file)).get(0);
        return new Seen(Look.of(workbook), workbook.pages().stream().map(Page::text).toList());
      }
      byte[] start = first.start(DataFiles.path(file));
      return new Seen(
          Look.of(file, start),
          Look.isText(file)
              ? List.of(TextEncoding.decode(start, TextEncoding.of(start)))
              : List.of());
    }
  }

  private static List<Path> files(Path root, Path folder) {
    try {
      List<Path> files = FileTree.of(root);
      if (!files.isEmpty() && !files.equals(List.of(root))) {
        return files;
      }
    } catch (IOException e) {
      throw new UsageException(
          "Cannot look at %s: %s; name a folder with documents"
              .formatted(folder, FileProblem.of(e)));
    }
    throw new UsageException(
        "Cannot look at %s: it is no folder with files; name a folder with documents"
            .formatted(folder));
  }

  /** Kinds of its files. */
  Set<String> kinds() {
    Set<String> kinds = new TreeSet<>();
    files.values().forEach(look -> kinds.add(look.kind()));
    return kinds;
  }
}
