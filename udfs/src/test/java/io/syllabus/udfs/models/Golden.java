package io.syllabus.udfs.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;

/** A text with its token ids and its vector, as Python gives them: {@code src/test/python}. */
@SuppressWarnings("ArrayRecordComponent") // compared number by number
record Golden(String model, String text, long[] ids, double[] vector) {

  /** All lines of one model. */
  static List<Golden> read(InputStream in, String model) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    new ObjectMapper().readerFor(JsonNode.class).<JsonNode>readValues(in).readAll(lines);
    return lines.stream().map(Golden::of).filter(one -> one.model().equals(model)).toList();
  }

  private static Golden of(JsonNode line) {
    return new Golden(
        line.get("model").asText(),
        line.get("text").asText(),
        StreamSupport.stream(line.get("ids").spliterator(), false)
            .mapToLong(JsonNode::asLong)
            .toArray(),
        StreamSupport.stream(line.get("vector").spliterator(), false)
            .mapToDouble(JsonNode::asDouble)
            .toArray());
  }

  /** Between the golden vector and another one. */
  double cosine(float[] other) {
    double dot = 0;
    double own = 0;
    double its = 0;
    for (int i = 0; i < vector.length; i++) {
      dot += vector[i] * other[i];
      own += vector[i] * vector[i];
      its += (double) other[i] * other[i];
    }
    return dot / Math.sqrt(own * its);
  }
}
