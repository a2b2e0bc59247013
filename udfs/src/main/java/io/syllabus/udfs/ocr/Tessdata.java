package io.syllabus.udfs.ocr;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where Tesseract's models lie: as configured, as TESSDATA_PREFIX says, or where Debian puts them.
 */
public final class Tessdata {

  private static final String SUFFIX = ".traineddata";
  private static final Path DEBIAN = Path.of("/usr/share/tesseract-ocr");
  private static final List<String> OTHERS =
      List.of("/usr/share/tessdata", "/usr/local/share/tessdata");

  private Tessdata() {}

  /**
   * The first folder that has a model of each language.
   *
   * @param configured empty for none
   */
  static Optional<Path> folder(String configured, List<String> languages) {
    return folders(configured).stream().filter(f -> holds(f, languages)).findFirst();
  }

  /** The model of a language that is found where no conf says where to look. */
  public static Optional<Path> model(String language) {
    return folder("", List.of(language)).map(folder -> folder.resolve(language + SUFFIX));
  }

  private static boolean holds(Path folder, List<String> languages) {
    return !languages.isEmpty()
        && languages.stream()
            .allMatch(language -> Files.isRegularFile(folder.resolve(language + SUFFIX)));
  }

  private static List<Path> folders(String configured) {
    List<Path> folders = new ArrayList<>();
    add(folders, configured);
    add(folders, System.getenv("TESSDATA_PREFIX"));
    try (DirectoryStream<Path> versions = Files.newDirectoryStream(DEBIAN)) {
      versions.forEach(version -> folders.add(version.resolve("tessdata")));
    } catch (IOException e) {
      // Debian's package is not installed
    }
    OTHERS.forEach(folder -> add(folders, folder));
    return folders;
  }

  private static void add(List<Path> folders, String folder) {
    if (folder != null && !folder.isBlank()) {
      folders.add(Path.of(folder));
      folders.add(Path.of(folder, "tessdata"));
    }
  }
}
