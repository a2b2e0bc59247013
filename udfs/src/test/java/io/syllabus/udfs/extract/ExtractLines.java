package io.syllabus.udfs.extract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Writes the lines of {@code try extract} for a folder; arguments: folder, output, key=value …. */
public final class ExtractLines {

  private static final JsonMapper JSON =
      JsonMapper.builder().serializationInclusion(JsonInclude.Include.NON_NULL).build();

  private ExtractLines() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    Path temp = Files.createTempDirectory("extract-lines");
    try (FileExtractor extractor = new FileExtractor(TestConf.of(args), temp);
        Stream<Path> files = Files.walk(folder);
        BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        long start = System.nanoTime();
        String source = folder.relativize(file).toString();
        List<ExtractedFile> lines = extractor.extract(source, file);
        long millis = (System.nanoTime() - start) / 1_000_000;
        if (millis > 3000) {
          System.err.printf("%d ms %s%n", millis, source);
        }
        for (ExtractedFile line : lines) {
          out.write(JSON.writeValueAsString(row(line)));
          out.newLine();
        }
      }
    }
  }

  private static ObjectNode row(ExtractedFile line) {
    ObjectNode row = JSON.createObjectNode().put("source", line.source());
    if (line.parent() != null) {
      row.put("parent", line.parent());
    }
    row.put("status", line.status()).put("mediaType", line.mediaType());
    ArrayNode pages = row.putArray("pages");
    for (Page page : line.pages()) {
      ObjectNode node = pages.addObject().put("number", page.number()).put("text", page.text());
      node.put("method", page.method()).put("confidence", page.confidence());
      ArrayNode furniture = node.putArray("furniture");
      page.furniture().forEach(s -> furniture.addArray().add(s.start()).add(s.end()));
    }
    if (line.reason() != null) {
      row.put("reason", line.reason());
    }
    return row;
  }
}
