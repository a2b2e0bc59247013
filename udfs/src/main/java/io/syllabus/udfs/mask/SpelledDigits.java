package io.syllabus.udfs.mask;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Digits that are no figures, where enough of them stand in a row to be a number that somebody
 * reads out: 幺三八…, four one five…, ①③⑧…. Walks once through a text.
 */
final class SpelledDigits {
  private static final String HAN = "〇零一二三四五六七八九幺壹贰叁肆伍陆柒捌玖两";
  private static final String HAN_VALUES = "00123456789112345678" + "92";
  private static final Map<String, Character> ENGLISH =
      Map.ofEntries(
          Map.entry("zero", '0'),
          Map.entry("oh", '0'),
          Map.entry("one", '1'),
          Map.entry("two", '2'),
          Map.entry("three", '3'),
          Map.entry("four", '4'),
          Map.entry("five", '5'),
          Map.entry("six", '6'),
          Map.entry("seven", '7'),
          Map.entry("eight", '8'),
          Map.entry("nine", '9'));
  private static final String WORD =
      "(?:"
          + String.join("|", ENGLISH.keySet().stream().sorted().toList())
          + ")(?![a-z])[ ,-]{0,2}";
  private static final String SIGN =
      "[\\u00B2\\u00B3\\u00B9\\u2070\\u2074-\\u2079\\u2080-\\u2089\\u2460-\\u2468\\u24EA"
          + "\\u2474-\\u247C\\u2488-\\u2490\\u2776-\\u277E\\u2780-\\u2788\\u278A-\\u2792]";
  private static final Pattern RUN =
      Pattern.compile(
          ("(?<han>[%1$s](?:[ -]?[%1$s]){6,29}+)|(?<sign>%2$s(?: ?%2$s){6,29}+)"
                  + "|(?<![a-z])(?<word>(?i:%3$s){7,30}+)")
              .formatted(HAN, SIGN, WORD));
  private static final int FEWEST = 7; // digits of a run
  private static final int LONGEST = 5; // letters of a digit's name
  private static final Pattern ENGLISH_WORD = Pattern.compile("[A-Za-z]+");

  private final String text;
  private final Matcher run;
  private boolean more;
  private int end;

  SpelledDigits(String text) {
    this.text = text;
    this.run = RUN.matcher(text);
    this.more = mayHold(text) && run.find();
  }

  /** Whether it has enough of a kind for a run, wherever they stand: most texts have not. */
  private static boolean mayHold(String text) {
    int han = 0;
    int others = 0; // signs, and letters with which a digit's name begins
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 0x7F) {
        han += HAN.indexOf(c) >= 0 ? 1 : 0;
        others += c < 0x2800 && isSign(c) ? 1 : 0;
      } else if (i == 0 || !isLetter(text.charAt(i - 1))) {
        others += isDigitName(text, i) ? 1 : 0;
      }
    }
    return han >= FEWEST || others >= FEWEST;
  }

  private static boolean isSign(char c) {
    return c == 0xB2 || c == 0xB3 || c == 0xB9 || c >= 0x2070;
  }

  private static boolean isDigitName(String text, int start) {
    int end = start;
    while (end < text.length() && end - start <= LONGEST && isLetter(text.charAt(end))) {
      end++;
    }
    return end - start > 1
        && end - start <= LONGEST
        && ENGLISH.containsKey(text.substring(start, end).toLowerCase(Locale.ROOT));
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** The digit that is spelled at a place, -1 if none is; places must be asked for in order. */
  int at(int place) {
    while (more && run.end() <= place) {
      more = run.find();
    }
    return more && run.start() <= place ? digit(place) : -1;
  }

  /** Where the digit ends that was found last, with what separates English words. */
  int end() {
    return end;
  }

  private int digit(int place) {
    char c = text.charAt(place);
    end = place + 1;
    if (run.group("han") != null) {
      int value = HAN.indexOf(c);
      return value < 0 ? -1 : HAN_VALUES.charAt(value);
    }
    return run.group("sign") != null ? sign(c) : word(place);
  }

  /** Superscript, circled, in brackets or with a full stop: the digit that is in it. */
  private static int sign(char c) {
    String form = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
    String digits = form.replaceAll("[^0-9]", "");
    return digits.length() == 1 ? digits.charAt(0) : dingbat(c);
  }

  private static int dingbat(char c) {
    return c < 0x2776 || c > 0x2792 ? -1 : '1' + (c - 0x2776) % 10;
  }

  private int word(int place) {
    Matcher word = ENGLISH_WORD.matcher(text).region(place, run.end());
    if (!word.lookingAt()) {
      return -1;
    }
    end = word.end();
    while (end < run.end() && " ,-".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    if (end == run.end()) {
      end = word.end();
    }
    return ENGLISH.get(word.group().toLowerCase(Locale.ROOT));
  }
}
