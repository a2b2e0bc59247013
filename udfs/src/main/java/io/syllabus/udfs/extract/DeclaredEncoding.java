package io.syllabus.udfs.extract;

import io.syllabus.udfs.text.TextEncoding;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.metadata.HttpHeaders;
import org.apache.tika.metadata.Metadata;

/**
 * Tells Tika's parsers the encoding of a text, with regard to what a mail or a page says itself.
 */
final class DeclaredEncoding implements EncodingDetector {

  private static final long serialVersionUID = 1;
  private static final int MOST = 1 << 24; // bytes in which a first Chinese word is looked for
  private static final int HEAD = 1 << 12;
  private static final Pattern CHARSET =
      Pattern.compile("(?i)(?:charset|encoding)\\s{0,4}=\\s{0,4}[\"']?([\\w.:-]{2,40})");

  @Override
  public Charset detect(InputStream stream, Metadata metadata) throws IOException {
    stream.mark(MOST);
    byte[] bytes = stream.readNBytes(MOST - 1);
    stream.reset();
    return of(bytes, metadata);
  }

  static Charset of(byte[] bytes, Metadata metadata) {
    return TextEncoding.of(bytes, declared(bytes, metadata));
  }

  /** The mail's word goes before the page's. */
  private static String declared(byte[] bytes, Metadata metadata) {
    String type = metadata.get(HttpHeaders.CONTENT_TYPE);
    String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
    Matcher ofMail = CHARSET.matcher(type == null ? "" : type);
    Matcher ofPage = CHARSET.matcher(head);
    boolean markup = head.stripLeading().startsWith("<");
    return ofMail.find() ? ofMail.group(1) : markup && ofPage.find() ? ofPage.group(1) : null;
  }
}
