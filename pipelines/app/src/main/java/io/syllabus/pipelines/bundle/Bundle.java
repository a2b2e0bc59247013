package io.syllabus.pipelines.bundle;

import io.syllabus.engine.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an installation without a network needs: the programs, their libraries and models, the demo,
 * and a start script that needs Java alone.
 */
public final class Bundle {
  private static final List<String> FOLDERS =
      List.of(
          "conf",
          "dist",
          "pipelines/cluster",
          "training-handoff/contract",
          "training-handoff/trainer");
  private static final List<String> PAGES =
      List.of("DEPENDENCIES.md", "LICENSE", "README.md", "training-handoff/README.md");
  private static final List<String> MADE_HERE = List.of(".jsa", ".pyc");

  private final Path home;
  private final List<Path> models;

  /**
   * @param home the folder of {@code ./syllabus}, with {@code dist} built
   * @param models files that the archive holds under {@code tessdata}
   */
  public Bundle(Path home, Collection<Path> models) {
    this.home = home;
    this.models = List.copyOf(models);
  }

  /**
   * Writes the archive; the same files give the same bytes.
   *
   * @param folder the name of the one folder that it unpacks to
   * @throws UsageException where this is no installation, or the file is no place for an archive
   */
  public void write(Path file, String folder) throws IOException {
    check(file);
    new BundleArchive(folder).write(members(), file);
  }

  private void check(Path file) {
    for (String needed : List.of("dist/bin/syllabus", "dist/jars", "conf/demo.yaml")) {
      if (!Files.exists(home.resolve(needed))) {
        throw new UsageException(
            "Cannot make a bundle: there is no %s in %s; start with the project's own ./syllabus"
                .formatted(needed, home));
      }
    }
    if (!file.getFileName().toString().endsWith(".tar.gz")) {
      throw new UsageException(
          "Cannot write %s: a bundle is a .tar.gz; name it so with --out".formatted(file));
    }
    Path place = file.toAbsolutePath().normalize();
    if (FOLDERS.stream().anyMatch(name -> place.startsWith(home.resolve(name)))) {
      throw new UsageException(
          "Cannot write %s: the next bundle would hold it; name another place with --out"
              .formatted(file));
    }
  }

  private List<Member> members() throws IOException {
    List<Member> members = new ArrayList<>();
    members.add(Member.script("syllabus", resource("start")));
    members.add(Member.text("README.txt", resource("README.txt")));
    for (String page : PAGES) {
      if (Files.exists(home.resolve(page))) {
        members.add(Member.file(page, home.resolve(page)));
      }
    }
    for (String folder : FOLDERS) {
      addFolder(members, folder);
    }
    for (Path model : models) {
      members.add(Member.file("tessdata/" + model.getFileName(), model));
    }
    members.sort(Comparator.comparing(Member::name));
    return members;
  }

  private void addFolder(List<Member> members, String folder) throws IOException {
    Path root = home.resolve(folder);
    if (!Files.isDirectory(root)) {
      return;
    }
    try (Stream<Path> files = Files.walk(root, FileVisitOption.FOLLOW_LINKS)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        String name = home.relativize(file).toString();
        if (isPart(name)) {
          members.add(Member.file(name, file));
        }
      }
    }
  }

  /** Neither marks of a build nor what a start makes for this machine. */
  private static boolean isPart(String name) {
    return !name.contains("/.") && MADE_HERE.stream().noneMatch(name::endsWith);
  }

  private static byte[] resource(String name) {
    try (InputStream in = Bundle.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
