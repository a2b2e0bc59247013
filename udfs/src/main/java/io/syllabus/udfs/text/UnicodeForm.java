package io.syllabus.udfs.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The forms of Unicode: by a byte order mark, by zeros, by how bytes follow each other. */
final class UnicodeForm {

  private static final Charset UTF_32LE = Charset.forName("UTF-32LE");
  private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
  private static final int SAMPLE = 1 << 16;
  private static final int BROKEN = 3; // whole characters that make up for one
  private static final double MOSTLY = 0.9;

  private UnicodeForm() {}

  /** The form that a mark or zeros give away, null if there are none. */
  static Charset of(byte[] bytes) {
    Charset marked = marked(bytes);
    return marked != null ? marked : wide(bytes);
  }

  private static Charset marked(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (starts(bytes, 0xFF, 0xFE, 0, 0)) {
      return UTF_32LE;
    }
    if (starts(bytes, 0, 0, 0xFE, 0xFF)) {
      return UTF_32BE;
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    return starts(bytes, 0xFE, 0xFF) ? StandardCharsets.UTF_16BE : null;
  }

  /** ASCII in UTF-16 has every other byte zero, in UTF-32 three of four; Chinese text has some. */
  private static Charset wide(byte[] bytes) {
    int[] zeros = new int[4];
    int sample = Math.min(bytes.length, SAMPLE);
    for (int i = 0; i < sample; i++) {
      zeros[i % 4] += bytes[i] == 0 ? 1 : 0;
    }
    int even = zeros[0] + zeros[2];
    int odd = zeros[1] + zeros[3];
    if (Math.max(even, odd) * 20 < sample) {
      return null;
    }
    int whole = sample / 4; // the highest byte of a character is zero, the next one nearly always
    if (bytes.length % 4 == 0 && zeros[0] == whole && zeros[1] >= MOSTLY * whole) {
      return UTF_32BE;
    }
    if (bytes.length % 4 == 0 && zeros[3] == whole && zeros[2] >= MOSTLY * whole) {
      return UTF_32LE;
    }
    return even > odd ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
  }

  /** Here and there a broken character makes no other encoding; GB18030 is broken all over. */
  static boolean isUtf8(byte[] bytes) {
    int whole = 0;
    int broken = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] < 0) {
        int length = length(bytes, i);
        whole += length > 1 ? 1 : 0;
        broken += length == 1 ? 1 : 0;
        i = length == 0 ? bytes.length : i + length - 1;
      }
    }
    return broken * BROKEN <= whole;
  }

  /** Bytes of the character that begins at a high byte: 1 if it is broken, 0 if it is cut off. */
  private static int length(byte[] bytes, int start) {
    int lead = bytes[start] & 0xFF;
    int length = lead < 0xC2 || lead > 0xF4 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    for (int i = start + 1; i < start + length; i++) {
      if (i == bytes.length) {
        return 0;
      }
      if ((bytes[i] & 0xC0) != 0x80) {
        return 1;
      }
    }
    return length;
  }

  /** UTF-16 without a mark and without a Latin letter: nearly all of it is Chinese. */
  static boolean isHan(byte[] bytes, Charset utf16) {
    String text = new String(bytes, utf16);
    long han =
        text.codePoints()
            .filter(
                c -> (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0x3000 && c <= 0x303F) || c >= 0xFF00)
            .filter(c -> c != 0xFFFD)
            .count();
    return bytes.length >= 8 && bytes.length % 2 == 0 && han >= MOSTLY * text.length();
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
