package io.syllabus.udfs.segment;

import io.syllabus.udfs.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What subtitles (SubRip, WebVTT) hold beside what is said: counters, time codes, styles. Of a
 * voice {@code <v Anna>} the name stays, with the bracket that ends it.
 */
final class Subtitles {
  private static final String TIME = "(?:\\d{1,3}:)?\\d{1,2}:\\d{2}[.,]\\d{1,3}";

  private static final Pattern CUE =
      Pattern.compile(
          "(?m)^(?:[ \\t]{0,3}\\d{1,6}[ \\t]{0,3}\\r?\\n)?[ \\t]{0,3}%s[ \\t]{1,3}-->[ \\t]{1,3}%s[^\\n]{0,200}$"
              .formatted(TIME, TIME));

  private static final Pattern HEAD = Pattern.compile("\\A\\uFEFF?WEBVTT[^\\n]{0,200}");
  private static final Pattern NOTE =
      Pattern.compile(
          "(?m)^(?:NOTE|STYLE|REGION)\\b(?:[^\\n]{0,300}+\\n(?!\\r?\\n)){0,20}[^\\n]{0,300}");

  private static final Pattern MARK =
      Pattern.compile(
          "<v(?:\\.[\\w.-]{1,60})?[ \\t]{1,3}|</?[bciuv](?:\\.[\\w.-]{1,60})?>|<%s>|\\{\\\\an\\d\\}"
              .formatted(TIME));

  private Subtitles() {}

  /** The marks of a text, none where it has not two time codes. */
  static List<Span> marks(String text) {
    List<Span> cues = all(CUE, text);
    if (cues.size() < 2) {
      return List.of();
    }
    List<Span> marks = new ArrayList<>(cues);
    marks.addAll(all(HEAD, text));
    marks.addAll(all(NOTE, text));
    marks.addAll(all(MARK, text));
    return marks;
  }

  private static List<Span> all(Pattern pattern, String text) {
    List<Span> spans = new ArrayList<>();
    for (Matcher m = pattern.matcher(text); m.find(); ) {
      spans.add(new Span(m.start(), m.end()));
    }
    return spans;
  }
}
