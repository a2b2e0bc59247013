package io.syllabus.handoff;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** JSON with the same bytes on every platform; absent keys are left out. */
final class StableJson {
  private static final ObjectMapper MAPPER =
      new ObjectMapper().setSerializationInclusion(JsonInclude.Include.NON_NULL);
  private static final DefaultIndenter LINE_FEED = new DefaultIndenter("  ", "\n");
  private static final ObjectWriter PRETTY =
      MAPPER.writer(
          new DefaultPrettyPrinter().withObjectIndenter(LINE_FEED).withArrayIndenter(LINE_FEED));

  private static final Pattern NOT_IN_YAML =
      Pattern.compile("[\\x7f-\\x9f\\u2028\\u2029\\ufeff\\ufffe\\uffff]");

  private StableJson() {}

  static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static JsonNode tree(Object value) {
    return MAPPER.valueToTree(value);
  }

  /**
   * One line, without its end. Built as a string first: Jackson's own UTF-8 writer would spell
   * characters beyond U+FFFF as two escapes, which neither people nor scanners of residues see.
   */
  static byte[] line(JsonNode row) {
    return text(row).getBytes(StandardCharsets.UTF_8);
  }

  static String text(JsonNode row) {
    try {
      return MAPPER.writeValueAsString(row);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("Cannot write a row as JSON", e);
    }
  }

  /** A file for people to read as well. */
  static byte[] pretty(Object value) {
    try {
      return (PRETTY.writeValueAsString(value) + "\n").getBytes(StandardCharsets.UTF_8);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("Cannot write a file as JSON", e);
    }
  }

  /** A JSON string, which is a YAML scalar as well where what YAML cannot hold is escaped. */
  static String quoted(String text) {
    return NOT_IN_YAML
        .matcher(text(JsonNodeFactory.instance.textNode(text)))
        .replaceAll(c -> "\\\\u%04x".formatted((int) c.group().charAt(0)));
  }
}
