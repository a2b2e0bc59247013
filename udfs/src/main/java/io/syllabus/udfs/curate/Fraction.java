package io.syllabus.udfs.curate;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A number that looks random and is always the same. */
final class Fraction {
  private static final double TWO_TO_53 = 0x1p53;

  private Fraction() {}

  /** At least 0 and less than 1, evenly spread over keys; by SHA-256 of seed and key. */
  static double of(String key, long seed) {
    byte[] hash = sha256().digest((seed + ":" + key).getBytes(UTF_8));
    return (ByteBuffer.wrap(hash).getLong() >>> 11) / TWO_TO_53;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Cannot hash: this JVM lacks SHA-256", e);
    }
  }
}
