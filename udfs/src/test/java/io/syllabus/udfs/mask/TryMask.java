package io.syllabus.udfs.mask;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Masks JSON Lines {@code {id, text}} outside Spark: {@code TryMask IN OUT}. */
final class TryMask {
  private static final ObjectMapper JSON =
      new ObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_NULL);

  private TryMask() {}

  public static void main(String[] args) throws IOException {
    PiiMasker masker = new PiiMasker(conf(), new byte[0]);
    long start = System.nanoTime();
    try (BufferedWriter out = Files.newBufferedWriter(Path.of(args[1]))) {
      for (String line : Files.readAllLines(Path.of(args[0]))) {
        out.write(JSON.writeValueAsString(masked(masker, JSON.readTree(line))));
        out.newLine();
      }
    }
    System.err.printf("%.1f s%n", (System.nanoTime() - start) / 1e9);
  }

  private static MaskConf conf() {
    boolean tagger = Boolean.parseBoolean(System.getProperty("chineseNames", "true"));
    double threshold = Double.parseDouble(System.getProperty("threshold", "0.5"));
    return new MaskConf("label", Map.of(), threshold, tagger, "SYLLABUS_KEY", List.of());
  }

  private static ObjectNode masked(PiiMasker masker, JsonNode line) {
    MaskContext context =
        new MaskContext(line.path("document").asText(), line.path("speaker").asText());
    MaskedText masked = masker.mask(line.path("text").asText(), context);
    ObjectNode row = JSON.createObjectNode().put("id", line.path("id").asText());
    row.put("text", masked.text());
    row.set("spans", JSON.valueToTree(masked.spans()));
    return row;
  }
}
