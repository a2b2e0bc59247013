package io.syllabus.udfs.normalize;

import java.util.regex.Pattern;

/** Which writing a line is in: its punctuation follows from that. */
final class Writing {
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}]");
  private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");

  private Writing() {}

  /** Han without kana: Japanese has other characters and other marks. */
  static boolean isChinese(String line) {
    return HAN.matcher(line).find() && !KANA.matcher(line).find();
  }

  /** No letters of East Asia at all. */
  static boolean isWestern(String line) {
    return !HAN.matcher(line).find() && !KANA.matcher(line).find() && !HANGUL.matcher(line).find();
  }
}
