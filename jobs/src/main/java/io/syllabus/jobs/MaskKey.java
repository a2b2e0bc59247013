package io.syllabus.jobs;

import io.syllabus.schemas.Ids;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;

/** The secret of hashes and surrogates. Never printed, never in a hash that can be guessed back. */
public record MaskKey(String secret) implements Serializable {
  /** The key's bytes. */
  public byte[] bytes() {
    return secret.getBytes(StandardCharsets.UTF_8);
  }

  /** Tells two keys apart without telling either. */
  String fingerprint() {
    return Ids.of("mask key", secret);
  }

  /** The same for the same words, and not to be guessed back by trying words without the key. */
  String conceal(String family, String word) {
    return Ids.of("version key", secret, family, word);
  }

  @Override
  public String toString() {
    return "MaskKey[secret]";
  }
}
