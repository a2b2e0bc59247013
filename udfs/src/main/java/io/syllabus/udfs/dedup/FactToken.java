package io.syllabus.udfs.dedup;

/**
 * The smallest piece of a text that carries meaning.
 *
 * @param text folded: lower case, half width, the digits 0 to 9
 * @param kind what it is made of
 * @param opens whether a sentence, a line or what follows a colon begins with it
 */
public record FactToken(String text, Kind kind, boolean opens) {
  /** A Han character, a run of other letters, a number, or a sign that carries meaning. */
  public enum Kind {
    HAN,
    WORD,
    NUMBER,
    SIGN
  }
}
