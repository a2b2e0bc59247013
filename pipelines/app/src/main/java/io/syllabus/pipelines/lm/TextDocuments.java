package io.syllabus.pipelines.lm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.syllabus.engine.UsageException;
import io.syllabus.udfs.text.FileProblem;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Documents of text files, of which each line is one, and of JSON Lines, of which each field {@code
 * text} is one, whatever lines it has. Of a folder all files that end in {@code .txt} or {@code
 * .jsonl}, in the order of their names. UTF-8.
 */
public final class TextDocuments {
  /** The places that it takes, for the help of a command. */
  public static final String FORMS =
      "text files (each line a document), JSON Lines with a 'text', or folders of .txt and .jsonl";

  private static final ObjectReader JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build().reader();

  private final List<Path> places;

  /**
   * The documents of some places.
   *
   * @param places files and folders
   */
  public TextDocuments(List<Path> places) {
    this.places = List.copyOf(places);
  }

  /**
   * Gives every document that says something to a consumer; files are read line by line.
   *
   * @throws UsageException where a file is missing, not UTF-8, or its lines have no text
   */
  public void forEach(Consumer<String> document) {
    places.stream().flatMap(place -> files(place).stream()).forEach(file -> read(file, document));
  }

  private static List<Path> files(Path place) {
    if (!Files.isDirectory(place)) {
      return List.of(place);
    }
    try (Stream<Path> below = Files.walk(place)) {
      List<Path> files = below.filter(TextDocuments::isText).sorted().toList();
      if (files.isEmpty()) {
        throw new UsageException(
            "Cannot read texts in %s: no file there ends in .txt or .jsonl".formatted(place));
      }
      return files;
    } catch (IOException e) {
      throw new UsageException("Cannot read %s: %s".formatted(place, FileProblem.of(e)));
    }
  }

  private static boolean isText(Path file) {
    String name = file.getFileName().toString();
    return Files.isRegularFile(file) && (name.endsWith(".txt") || name.endsWith(".jsonl"));
  }

  private static void read(Path file, Consumer<String> document) {
    boolean json = file.getFileName().toString().endsWith(".jsonl");
    int number = 0;
    try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        number++;
        String bare = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
        if (!bare.isBlank()) {
          document.accept(json ? text(bare, file, number) : bare);
        }
      }
    } catch (IOException e) {
      throw new UsageException(
          "Cannot read %s, after line %d: %s; save it as UTF-8, or name another file"
              .formatted(file, number, FileProblem.of(e)));
    }
  }

  private static String text(String line, Path file, int number) {
    try {
      JsonNode text = JSON.readTree(line).path("text");
      if (text.isTextual()) {
        return text.textValue();
      }
    } catch (JsonProcessingException e) {
      // said below, without the text that the parser quotes
    }
    throw new UsageException(
        "Cannot read %s: line %d is no JSON object with a 'text'; give one per line"
            .formatted(file, number));
  }
}
