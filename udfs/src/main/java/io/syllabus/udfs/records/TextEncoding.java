package io.syllabus.udfs.records;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The encoding of a text, told by its bytes: byte order mark, zero bytes, UTF-8, GB18030. */
final class TextEncoding {

  static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final int SAMPLE = 1 << 16;

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
    if (decodes(bytes, StandardCharsets.UTF_8)) {
      return StandardCharsets.UTF_8;
    }
    return isChinese(bytes) ? GB18030 : WESTERN;
  }

  private static boolean decodes(byte[] bytes, Charset charset) {
    try {
      charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  /** Pairs of high bytes are Chinese; a Western text has its accents one by one. */
  private static boolean isChinese(byte[] bytes) {
    int pairs = 0;
    int single = 0;
    int sample = Math.min(bytes.length, SAMPLE) - 1;
    for (int i = 0; i < sample; i++) {
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
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }
}
