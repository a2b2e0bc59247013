package io.syllabus.udfs.dedup;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A key that two texts share if and only if they are the same but for case, spaces, punctuation.
 */
public final class ExactKey {
  private ExactKey() {}

  /** SHA-256 of the text's units (see {@link Shingles}), 64 hexadecimal digits. */
  public static String of(String text) {
    byte[] folded = String.join(" ", Units.of(text)).getBytes(UTF_8);
    return HexFormat.of().formatHex(sha256().digest(folded));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Cannot hash: this JVM lacks SHA-256", e);
    }
  }
}
