package io.syllabus.udfs.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.syllabus.udfs.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A folder that holds a model. Where it has a list of checksums ({@code model.json} as the
 * trainer's programs write it, or {@code SHA256SUMS}), its files are those of the list.
 */
record ModelFolder(Path path) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Opens a folder and verifies its list of checksums, if it has one.
   *
   * @throws IllegalArgumentException where there is no such folder, or a file differs from the list
   */
  static ModelFolder open(Path path) {
    ModelFolder folder = new ModelFolder(path);
    if (!Files.isDirectory(path)) {
      throw folder.refusal("there is no such folder", "name one that holds a model");
    }
    folder.checksums().forEach(folder::verify);
    return folder;
  }

  /** The first of these files that is there. */
  Optional<Path> file(String... names) {
    return Stream.of(names).map(path::resolve).filter(Files::isRegularFile).findFirst();
  }

  /** The first of these files that is there, or a refusal that names the first. */
  Path needed(String cure, String... names) {
    return file(names).orElseThrow(() -> refusal("it has no " + String.join(" or ", names), cure));
  }

  /** What a JSON file says; missing where there is none. */
  JsonNode json(String name) {
    try {
      Path file = path.resolve(name);
      return Files.isRegularFile(file) ? JSON.readTree(file.toFile()) : MissingNode.getInstance();
    } catch (IOException e) {
      throw refusal(name + " is no JSON that can be read", "copy the folder again");
    }
  }

  /** Says that this folder cannot be used: why, and what to do. */
  IllegalArgumentException refusal(String why, String cure) {
    return new IllegalArgumentException(
        "Cannot use the model %s: %s; %s".formatted(path, why, cure));
  }

  private Map<String, String> checksums() {
    Map<String, String> checksums = new TreeMap<>();
    for (JsonNode file : json("model.json").path("files")) {
      checksums.put(file.path("path").asText(), file.path("sha256").asText());
    }
    file("SHA256SUMS").ifPresent(list -> checksums.putAll(lines(list)));
    return checksums;
  }

  /** Lines as {@code sha256sum} writes them. */
  private Map<String, String> lines(Path list) {
    Map<String, String> checksums = new TreeMap<>();
    try (Stream<String> lines = Files.lines(list)) {
      lines
          .map(line -> line.split(" [ *]", 2))
          .filter(words -> words.length == 2)
          .forEach(words -> checksums.put(words[1], words[0]));
      return checksums;
    } catch (IOException e) {
      throw refusal("SHA256SUMS cannot be read", "copy the folder again");
    }
  }

  private void verify(String name, String sha256) {
    Path file = path.resolve(name);
    if (!Files.isRegularFile(file) || !sha256(file).equals(sha256)) {
      throw refusal(
          name + " is missing or not what the folder's list of checksums says",
          "copy the folder again, or make it again");
    }
  }

  private String sha256(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return Sha256.of(in);
    } catch (IOException e) {
      throw refusal(file.getFileName() + " cannot be read", "check its permissions");
    }
  }
}
