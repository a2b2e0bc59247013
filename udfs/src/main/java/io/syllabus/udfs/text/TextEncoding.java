package io.syllabus.udfs.text;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * The encoding of a text: what is UTF-8 is UTF-8; then the file's own word for it, if its bytes
 * agree; then juniversalchardet, whose word on encodings of several bytes is good from a dozen
 * characters on. Shorter texts are Chinese where their high bytes come in pairs.
 */
public final class TextEncoding {

  public static final Charset GB18030 = Charset.forName("GB18030");
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final int SAMPLE = 1 << 16;
  private static final int BROKEN = 3; // whole characters that make up for one
  private static final double MOSTLY = 0.9;

  /** Names whose texts hold letters that only a wider encoding has. */
  private static final Map<String, String> WIDER =
      Map.of(
          "GB2312", "GB18030",
          "GBK", "GB18030",
          "SHIFT_JIS", "windows-31j",
          "EUC-KR", "x-windows-949",
          "BIG5", "Big5-HKSCS",
          "ISO-8859-1", "windows-1252",
          "US-ASCII", "windows-1252",
          "ISO-8859-9", "windows-1254");

  private static final Set<String> OF_SEVERAL_BYTES =
      Set.of(
          "GB18030",
          "BIG5",
          "SHIFT_JIS",
          "EUC-JP",
          "EUC-KR",
          "EUC-TW",
          "ISO-2022-JP",
          "ISO-2022-KR",
          "ISO-2022-CN",
          "HZ-GB-2312");

  private static final Pattern ALPHABETIC =
      Pattern.compile("(?:WINDOWS-|ISO-8859-|KOI8|IBM8|MACCYRILLIC).*");

  private TextEncoding() {}

  public static Charset of(byte[] bytes) {
    return of(bytes, null);
  }

  /**
   * The encoding of a text.
   *
   * @param declared what the file calls it itself, null if it does not
   */
  public static Charset of(byte[] bytes, String declared) {
    Charset unicode = UnicodeForm.of(bytes);
    if (unicode != null) {
      return unicode;
    }
    return Ebcdic.is(bytes) ? Ebcdic.LATIN : narrow(bytes, declared);
  }

  private static Charset narrow(byte[] bytes, String declared) {
    Charset told = wider(declared);
    if (isAscii(bytes)) {
      return told != null && holds(bytes, told) ? told : StandardCharsets.UTF_8;
    }
    if (UnicodeForm.isUtf8(bytes)) {
      return StandardCharsets.UTF_8;
    }
    byte[] sample = sample(bytes);
    return told != null && !told.equals(StandardCharsets.UTF_8) && holds(sample, told)
        ? told
        : guess(sample);
  }

  private static Charset guess(byte[] sample) {
    String name = detected(sample);
    Charset detected = wider(name);
    if (detected != null && OF_SEVERAL_BYTES.contains(name) && holds(sample, detected)) {
      return detected;
    }
    for (Charset utf16 : new Charset[] {StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE}) {
      if (UnicodeForm.isHan(sample, utf16)) {
        return utf16;
      }
    }
    if (isPaired(sample) && holds(sample, GB18030)) {
      return GB18030;
    }
    return name != null && ALPHABETIC.matcher(name).matches() ? detected : WESTERN;
  }

  private static String detected(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes);
    detector.dataEnd();
    return detector.getDetectedCharset();
  }

  /** Null where this Java knows no such charset. */
  private static Charset wider(String name) {
    if (name == null || name.isBlank()) {
      return null;
    }
    try {
      Charset own = Charset.forName(name.strip());
      return Charset.forName(WIDER.getOrDefault(own.name().toUpperCase(Locale.ROOT), own.name()));
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Whether the bytes tell nothing of how other characters are encoded. */
  public static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  /** The lines that tell: a long log may say one word in Chinese. */
  private static byte[] sample(byte[] bytes) {
    ByteArrayOutputStream sample = new ByteArrayOutputStream();
    int start = 0;
    for (int i = 0; i < bytes.length && sample.size() < SAMPLE; i++) {
      if (bytes[i] == '\n' || i == bytes.length - 1) {
        if (hasHigh(bytes, start, i + 1)) {
          sample.write(bytes, start, i + 1 - start);
        }
        start = i + 1;
      }
    }
    return sample.toByteArray();
  }

  private static boolean hasHigh(byte[] bytes, int start, int end) {
    for (int i = start; i < end; i++) {
      if (bytes[i] < 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether all of the bytes, but a character that is cut off at their end, are of a charset. */
  private static boolean holds(byte[] bytes, Charset charset) {
    CharsetDecoder strict =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer text = CharBuffer.allocate(bytes.length + 16);
    return !strict.decode(ByteBuffer.wrap(bytes), text, false).isError();
  }

  /**
   * The high bytes of GB 2312 come in pairs, and most of its words are of the frequent half of its
   * characters (rows 16 to 55) or are marks; a Western text has its accents one by one.
   */
  private static boolean isPaired(byte[] bytes) {
    int pairs = 0;
    int frequent = 0;
    int broken = 0;
    for (int i = 0; i < bytes.length; i++) {
      int lead = bytes[i] & 0xFF;
      if (lead < 0x80) {
        continue;
      }
      boolean pair =
          lead >= 0xA1 && lead <= 0xF7 && i + 1 < bytes.length && (bytes[i + 1] & 0xFF) >= 0xA1;
      broken += pair ? 0 : 1;
      pairs += pair ? 1 : 0;
      frequent += pair && (lead <= 0xA3 || (lead >= 0xB0 && lead <= 0xD7)) ? 1 : 0;
      i += pair ? 1 : 0;
    }
    return pairs > BROKEN * broken && frequent >= MOSTLY * pairs;
  }

  /** The text without its byte order mark; what cannot be decoded is U+FFFD. */
  public static String decode(byte[] bytes, Charset charset) {
    String text = new String(bytes, charset);
    return lineFeeds(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  /** Lines of the classic Mac OS end with a carriage return alone. */
  private static String lineFeeds(String text) {
    return text.indexOf('\n') < 0 ? text.replace('\r', '\n') : text;
  }
}
