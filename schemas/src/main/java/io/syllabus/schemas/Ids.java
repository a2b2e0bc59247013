package io.syllabus.schemas;

import io.syllabus.udfs.text.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;

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
    return Sha256.hex(sha.digest()).substring(0, HEX_DIGITS);
  }

  /** SHA-256 of bytes, 64 hex digits. */
  public static String sha256(byte[] bytes) {
    return Sha256.of(bytes);
  }

  /** SHA-256 of a file's bytes, 64 hex digits; the file may be larger than the memory. */
  public static String sha256(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return sha256(in);
    }
  }

  /** SHA-256 of what is left of a stream, 64 hex digits. */
  public static String sha256(InputStream in) throws IOException {
    return Sha256.of(in);
  }

  /** A fresh SHA-256. */
  public static MessageDigest sha256() {
    return Sha256.digest();
  }
}
