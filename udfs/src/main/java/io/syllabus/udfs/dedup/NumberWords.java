package io.syllabus.udfs.dedup;

import static java.util.Map.entry;

import io.syllabus.udfs.normalize.ChineseNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Numbers in figures, in English words and in Chinese characters, as one notation. */
final class NumberWords {
  private static final String CHINESE = "零〇一二两三四五六七八九十百千万亿";
  private static final String SCALES = "十百千万亿";
  private static final Map<String, Long> ENGLISH =
      Map.ofEntries(
          entry("zero", 0L),
          entry("two", 2L),
          entry("three", 3L),
          entry("four", 4L),
          entry("five", 5L),
          entry("six", 6L),
          entry("seven", 7L),
          entry("eight", 8L),
          entry("nine", 9L),
          entry("ten", 10L),
          entry("eleven", 11L),
          entry("twelve", 12L),
          entry("thirteen", 13L),
          entry("fourteen", 14L),
          entry("fifteen", 15L),
          entry("sixteen", 16L),
          entry("seventeen", 17L),
          entry("eighteen", 18L),
          entry("nineteen", 19L),
          entry("twenty", 20L),
          entry("thirty", 30L),
          entry("forty", 40L),
          entry("fifty", 50L),
          entry("sixty", 60L),
          entry("seventy", 70L),
          entry("eighty", 80L),
          entry("ninety", 90L),
          entry("one", 1L));
  private static final Map<String, Long> ENGLISH_SCALES =
      Map.of("hundred", 100L, "thousand", 1_000L, "million", 1_000_000L, "billion", 1_000_000_000L);

  private NumberWords() {}

  /** What a number says, and how many tokens it takes. */
  record Found(List<String> keys, int length) {}

  /** The number that begins at a token; null where none does. */
  static Found at(List<FactToken> tokens, int from) {
    FactToken first = tokens.get(from);
    return switch (first.kind()) {
      case NUMBER -> figures(tokens, from);
      case HAN -> chinese(tokens, from);
      case WORD -> english(tokens, from);
      default -> null;
    };
  }

  /** 50万 is 500000. */
  private static Found figures(List<FactToken> tokens, int from) {
    BigDecimal value = decimal(tokens.get(from).text());
    int at = from + 1;
    while (value != null && at < tokens.size() && SCALES.contains(tokens.get(at).text())) {
      value = value.multiply(scale(tokens.get(at++).text()));
    }
    for (Long scale;
        value != null
            && at < tokens.size()
            && (scale = ENGLISH_SCALES.get(tokens.get(at).text())) != null;
        at++) {
      value = value.multiply(BigDecimal.valueOf(scale));
    }
    return new Found(List.of(value == null ? tokens.get(from).text() : plain(value)), at - from);
  }

  private static BigDecimal decimal(String figures) {
    return figures.matches("\\d{1,30}(\\.\\d{1,30})?") ? new BigDecimal(figures) : null;
  }

  private static BigDecimal scale(String character) {
    return BigDecimal.valueOf(
        switch (character) {
          case "十" -> 10L;
          case "百" -> 100L;
          case "千" -> 1_000L;
          case "万" -> 10_000L;
          default -> 100_000_000L;
        });
  }

  private static Found chinese(List<FactToken> tokens, int from) {
    if (is(tokens, from, "百") && is(tokens, from + 1, "分") && is(tokens, from + 2, "之")) {
      Found number = from + 3 < tokens.size() ? at(tokens, from + 3) : null;
      return number == null
          ? null
          : new Found(List.of(number.keys().get(0), "SAME %"), number.length() + 3);
    }
    int end = from;
    StringBuilder numeral = new StringBuilder();
    while (end < tokens.size() && CHINESE.contains(tokens.get(end).text())) {
      numeral.append(tokens.get(end++).text());
    }
    return end == from ? null : new Found(List.of(value(numeral.toString())), end - from);
  }

  private static String value(String numeral) {
    return ChineseNumber.parse(numeral)
        .map(NumberWords::plain)
        .or(() -> ChineseNumber.digits(numeral))
        .orElse(numeral);
  }

  private static boolean is(List<FactToken> tokens, int i, String text) {
    return i < tokens.size() && tokens.get(i).text().equals(text);
  }

  /** twenty five, two hundred, three hundred and five thousand. */
  private static Found english(List<FactToken> tokens, int from) {
    if (!ENGLISH.containsKey(tokens.get(from).text())) {
      return null;
    }
    long total = 0;
    long group = 0;
    int at = from;
    for (; at < tokens.size(); at++) {
      Long small = ENGLISH.get(tokens.get(at).text());
      Long scale = ENGLISH_SCALES.get(tokens.get(at).text());
      if (small != null
          && (group % 100 == 0 || (group % 10 == 0 && small < 10 && group % 100 >= 20))) {
        group += small;
      } else if (scale != null && scale == 100L && group > 0) {
        group *= scale;
      } else if (scale != null && group > 0 && total < 1_000_000_000_000L) {
        total += group * scale;
        group = 0;
      } else {
        break;
      }
    }
    return new Found(List.of(Long.toString(total + group)), Math.max(1, at - from));
  }

  private static String plain(BigDecimal value) {
    return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
  }
}
