package io.syllabus.schemas;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids are hashes of what they name, so the same input gives the same ids on every machine. */
public final class Ids {
  private static final int HEX_DIGITS = 32;

  private Ids() {}

  /** The first 128 bits, as hex, of the SHA-256 over the parts, each ended by a unit separator. */
  public static String of(String... parts) {
    MessageDigest sha = sha256();
    for (String part : parts) {
      sha.update(part.getBytes(StandardCharsets.UTF_8));
      sha.update((byte) 0x1f);
    }
    return HexFormat.of().formatHex(sha.digest()).substring(0, HEX_DIGITS);
  }

  /** SHA-256 of bytes, 64 hex digits. */
  public static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(sha256().digest(bytes));
  }

  /** A fresh SHA-256. */
  public static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
