package io.syllabus.engine;

import io.syllabus.udfs.text.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files that classes read from their own package, such as word lists and templates: they decide
 * rows as code does. A file belongs to the nearest folder above it that holds classes, and counts
 * where one of the given classes of that folder opens resources.
 */
public final class CodeResources {
  private static final String CLASS = ".class";
  private static final String READER = Resources.class.getName().replace('.', '/');

  private CodeResources() {}

  /** Name → bytes of the files beside classes, given by their internal names and class files. */
  public static SortedMap<String, byte[]> beside(Map<String, byte[]> classes, ClassLoader loader) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    Map<String, String> packages = new TreeMap<>(); // folder → one class of it
    classes.forEach(
        (name, code) -> {
          if (opensResources(name, code)) {
            packages.put(name.substring(0, name.lastIndexOf('/')), name);
          }
        });
    packages.forEach((folder, name) -> add(folder, loader.getResource(name + CLASS), files));
    return files;
  }

  /** Whether a class file names the method that opens a resource, or the one that reads for it. */
  private static boolean opensResources(String name, byte[] code) {
    String words = new String(code, StandardCharsets.ISO_8859_1);
    return !name.equals(READER)
        && (words.contains("getResourceAsStream") || words.contains(READER));
  }

  private static void add(String folder, URL place, Map<String, byte[]> files) {
    try {
      if (!place.getProtocol().equals("jar")) {
        collect(folder, Path.of(place.toURI()).getParent(), files);
        return;
      }
      String jar = place.toString();
      URI file = URI.create(jar.substring(0, jar.indexOf("!/")));
      try (FileSystem inside =
          FileSystems.newFileSystem(Path.of(URI.create(file.getSchemeSpecificPart())))) {
        collect(folder, inside.getPath(folder), files);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot hash the files of " + folder, e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("Cannot hash the files of " + folder, e);
    }
  }

  private static void collect(String name, Path folder, Map<String, byte[]> files)
      throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      for (Path entry : new TreeSet<>(entries.toList())) {
        String own = name + "/" + String.valueOf(entry.getFileName()).replace("/", "");
        if (Files.isDirectory(entry)) {
          if (!holdsClasses(entry)) {
            collect(own, entry, files);
          }
        } else if (!own.endsWith(CLASS)) {
          files.put(own, Files.readAllBytes(entry));
        }
      }
    }
  }

  private static boolean holdsClasses(Path folder) throws IOException {
    try (Stream<Path> below = Files.walk(folder)) {
      return below.anyMatch(path -> path.toString().endsWith(CLASS));
    }
  }
}
