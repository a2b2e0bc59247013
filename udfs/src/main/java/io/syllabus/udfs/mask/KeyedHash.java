package io.syllabus.udfs.mask;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 over a type and a value: equal values give equal bytes, nobody without key can. */
final class KeyedHash {
  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKeySpec key;

  KeyedHash(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /** 32 bytes. */
  byte[] of(String type, String value) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update(type.getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return mac.doFinal(ScanText.canonical(value).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Cannot hash: this Java has no " + ALGORITHM, e);
    }
  }

  /** Six hexadecimal digits. */
  String token(String type, String value) {
    return HexFormat.of().formatHex(of(type, value), 0, 3);
  }
}
