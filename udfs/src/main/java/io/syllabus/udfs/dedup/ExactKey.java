package io.syllabus.udfs.dedup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.syllabus.udfs.text.Sha256;

/**
 * A key that two texts share if and only if they are the same but for case, width, spaces and soft
 * punctuation. Operators, signs, decimal points, currency and emoji count, see {@link Tokens}.
 */
public final class ExactKey {
  private ExactKey() {}

  /** SHA-256 of the text's tokens, 64 hexadecimal digits. */
  public static String of(String text) {
    byte[] folded =
        Tokens.of(text).stream().map(FactToken::text).collect(joining(" ")).getBytes(UTF_8);
    return Sha256.of(folded);
  }
}
