package io.syllabus.handoff.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;

/**
 * A row of one format as a row of another.
 *
 * @param from the format that is read
 * @param to the format that is written
 */
public record Conversion(RowFormat from, RowFormat to) {
  public static Conversion between(String from, String to) {
    return new Conversion(RowFormats.named(from), RowFormats.named(to));
  }

  /**
   * The row in the other format; {@code lost} names the fields of turns that none of them reads.
   *
   * @throws IllegalArgumentException if it is no row of the one format or the other cannot hold it;
   *     never quotes the row
   */
  public ObjectNode convert(JsonNode row) {
    Conversation said = read(row);
    Turns.of(said.messages()).fault().ifPresent(this::unreadable);
    if (said.annotated() && !to.holdsAnnotations()) {
      throw unholdable();
    }
    ObjectNode written = to.row(said).orElseThrow(this::unholdable);
    Set<String> lost = RowFields.unread(row);
    if (!lost.isEmpty()) {
      lost.forEach(written.putArray("lost")::add);
    }
    return written;
  }

  private Conversation read(JsonNode row) {
    try {
      RowFields.check(row);
      return from.conversation(row);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "Cannot read row as %s: %s".formatted(from.name(), e.getMessage()), e);
    }
  }

  private void unreadable(String fault) {
    throw new IllegalArgumentException("Cannot read row as %s: %s".formatted(from.name(), fault));
  }

  private IllegalArgumentException unholdable() {
    return new IllegalArgumentException(
        "Cannot write row as %s: the format has no place for something in it; use messages"
            .formatted(to.name()));
  }
}
