package io.syllabus.udfs.curate;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.syllabus.udfs.text.Sha256;
import java.nio.ByteBuffer;

/** A number that looks random and is always the same. */
final class Fraction {
  private static final double TWO_TO_53 = 0x1p53;

  private Fraction() {}

  /** At least 0 and less than 1, evenly spread over keys; by SHA-256 of seed and key. */
  static double of(String key, long seed) {
    byte[] hash = Sha256.digest().digest((seed + ":" + key).getBytes(UTF_8));
    return (ByteBuffer.wrap(hash).getLong() >>> 11) / TWO_TO_53;
  }
}
