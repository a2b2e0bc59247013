package io.syllabus.udfs.records;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The encoding of a text, told by its bytes: byte order mark, zero bytes, UTF-8, GB18030. */
final class TextEncoding {

  static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final int SAMPLE = 1 << 16;
  private static final int BROKEN = 3; // whole characters that make up for one

  private TextEncoding() {}

  static Charset of(byte[] bytes) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return StandardCharsets.UTF_8;
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return StandardCharsets.UTF_16LE;
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return StandardCharsets.UTF_16BE;
    }
    Charset wide = wide(bytes);
    return wide != null ? wide : narrow(bytes);
  }

  /** ASCII in UTF-16 has every other byte zero, and Chinese text has ASCII in it. */
  private static Charset wide(byte[] bytes) {
    int[] zeros = new int[2];
    int sample = Math.min(bytes.length, SAMPLE);
    for (int i = 0; i < sample; i++) {
      zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
    }
    if (Math.max(zeros[0], zeros[1]) * 20 < sample) {
      return null;
    }
    return zeros[0] > zeros[1] ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
  }

  private static Charset narrow(byte[] bytes) {
    if (isUtf8(bytes)) {
      return StandardCharsets.UTF_8;
    }
    return isChinese(bytes) ? GB18030 : WESTERN;
  }

  /** Whether the bytes tell nothing of how other characters are encoded. */
  static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  /** Here and there a broken character makes no other encoding; GB18030 is broken all over. */
  private static boolean isUtf8(byte[] bytes) {
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

  /** Pairs of high bytes are Chinese; a Western text has its accents one by one. */
  private static boolean isChinese(byte[] bytes) {
    int pairs = 0;
    int single = 0;
    for (int i = 0; i < bytes.length - 1; i++) {
      if (bytes[i] < 0) {
        boolean pair = (bytes[i + 1] & 0xFF) >= 0x81;
        pairs += pair ? 1 : 0;
        single += pair ? 0 : 1;
        i += pair ? 1 : 0;
      }
    }
    return pairs > single;
  }

  private static boolean starts(byte[] bytes, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** The text without its byte order mark; what cannot be decoded is U+FFFD. */
  static String decode(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    return lineFeeds(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  /** Lines of the classic Mac OS end with a carriage return alone. */
  private static String lineFeeds(String text) {
    return text.indexOf('\n') < 0 ? text.replace('\r', '\n') : text;
  }
}
