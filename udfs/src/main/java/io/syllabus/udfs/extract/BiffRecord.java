package io.syllabus.udfs.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * A record of a workbook of Excel 97 to 2003 in its stream: type, length, content ([MS-XLS] 2.1.4).
 *
 * @param at where it begins; a whole record lies there
 */
record BiffRecord(ByteBuffer stream, int at) {

  // types of records
  static final int BOF = 0x809;
  static final int EOF = 0x0A;
  static final int PASSWORD = 0x2F;
  static final int BOUND_SHEET = 0x85;
  static final int COLUMNS = 0x7D;
  static final int ROW = 0x208;
  static final int FORMULA = 0x06;
  static final int STRING = 0x207;
  static final int TEXT = 0xFD;
  static final int LABEL = 0x204;
  static final int RICH_LABEL = 0xD6;
  static final int NUMBER = 0x203;
  static final int RK = 0x27E;
  static final int RKS = 0xBD;
  static final int LINK = 0x1B8;
  static final int HEADER = 0x14;
  static final int FOOTER = 0x15;
  static final int OBJECT = 0x5D;
  static final int OBJECT_TEXT = 0x1B6;
  static final int CONTINUE = 0x3C;

  private static final int HEAD = 4;

  static ByteBuffer stream(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  /** Null where no whole record lies. */
  static BiffRecord at(ByteBuffer stream, int at) {
    boolean whole =
        at + HEAD <= stream.limit()
            && at + HEAD + (stream.getShort(at + 2) & 0xFFFF) <= stream.limit();
    return whole ? new BiffRecord(stream, at) : null;
  }

  int type() {
    return stream.getShort(at) & 0xFFFF;
  }

  int length() {
    return stream.getShort(at + 2) & 0xFFFF;
  }

  int end() {
    return at + HEAD + length();
  }

  /** Two bytes of the content; 0 behind its end. */
  int word(int offset) {
    return offset + 2 <= length() ? stream.getShort(at + HEAD + offset) & 0xFFFF : 0;
  }

  int octet(int offset) {
    return offset < length() ? stream.get(at + HEAD + offset) & 0xFF : 0;
  }

  int dword(int offset) {
    return word(offset) | (word(offset + 2) << 16);
  }

  double real(int offset) {
    return offset + 8 <= length() ? stream.getDouble(at + HEAD + offset) : 0;
  }

  /** The text behind its flags; what goes on in another record is not read. */
  String text(int flags, int characters) {
    boolean wide = (octet(flags) & 1) != 0;
    int from = flags + 1;
    int length = Math.min(wide ? 2 * characters : characters, length() - from);
    byte[] bytes = new byte[Math.max(0, length)];
    stream.get(at + HEAD + Math.min(from, length()), bytes);
    return new String(bytes, wide ? UTF_16LE : ISO_8859_1);
  }

  /** A copy of the whole record. */
  byte[] copy() {
    byte[] bytes = new byte[HEAD + length()];
    stream.get(at, bytes);
    return bytes;
  }
}
