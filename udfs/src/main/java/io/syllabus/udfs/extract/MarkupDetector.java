package io.syllabus.udfs.extract;

import static java.util.stream.Collectors.summarizingInt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.IntSummaryStatistics;
import java.util.regex.Pattern;
import org.apache.tika.detect.Detector;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;

/**
 * Plain text that is a web page in an envelope, as filings with a regulator are: a fifth of it and
 * more stands in tags of HTML. Its reader sees a page, not tags.
 */
final class MarkupDetector implements Detector {
  private static final long serialVersionUID = 1;
  private static final int SAMPLE = 1 << 18;
  private static final double SHARE = 0.2;
  private static final int FEW = 20;
  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:a|b|i|u|p|br|hr|td|th|tr|li|ul|ol|div|font|span|table|tbody|strong|em|center|h[1-6])"
              + "(?: [^<>]{0,500})?/?>",
          Pattern.CASE_INSENSITIVE);

  private final Detector others;

  MarkupDetector(Detector others) {
    this.others = others;
  }

  @Override
  public MediaType detect(InputStream input, Metadata metadata) throws IOException {
    MediaType type = others.detect(input, metadata);
    boolean page = input != null && MediaType.TEXT_PLAIN.equals(type.getBaseType());
    return page && isMarkup(sample(input)) ? MediaType.TEXT_HTML : type;
  }

  private static String sample(InputStream input) throws IOException {
    input.mark(SAMPLE);
    try {
      return new String(input.readNBytes(SAMPLE), StandardCharsets.ISO_8859_1);
    } finally {
      input.reset();
    }
  }

  static boolean isMarkup(String text) {
    IntSummaryStatistics tags =
        TAG.matcher(text).results().collect(summarizingInt(tag -> tag.end() - tag.start()));
    return tags.getCount() > FEW && tags.getSum() > SHARE * text.length();
  }
}
