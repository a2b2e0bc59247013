package io.syllabus.udfs.score;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.syllabus.udfs.text.Utf8File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Texts that a person gives as examples: one a line, or JSON Lines with a key {@code text}. */
public final class TextFile {
  private static final ObjectMapper JSON = new ObjectMapper();

  private TextFile() {}

  /**
   * One of the texts.
   *
   * @param line where it stands, from 1
   */
  public record Line(int line, String text) {}

  /**
   * All that say something.
   *
   * @throws IOException where the file cannot be read, or is no UTF-8
   * @throws IllegalArgumentException where a line has no text, or none has
   */
  public static List<Line> read(Path file) throws IOException {
    boolean json = file.getFileName().toString().matches("(?i).*\\.jsonl?");
    String[] lines = Utf8File.read(file).split("\\R", -1);
    List<Line> texts = new ArrayList<>();
    for (int i = 0; i < lines.length; i++) {
      if (!lines[i].isBlank()) {
        texts.add(new Line(i + 1, json ? text(lines[i], i + 1) : lines[i].strip()));
      }
    }
    if (texts.isEmpty()) {
      throw new IllegalArgumentException("it holds no text");
    }
    return texts;
  }

  private static String text(String line, int number) {
    try {
      JsonNode text = JSON.readTree(line).path("text");
      if (text.isTextual() && !text.asText().isBlank()) {
        return text.asText();
      }
      throw new IllegalArgumentException("line %d has no \"text\"".formatted(number));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("line %d is no JSON".formatted(number), e);
    }
  }
}
