package io.syllabus.udfs.mask;

import io.syllabus.udfs.text.Invisible;
import io.syllabus.udfs.text.Simplified;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text as a reader takes it in, whatever it is written with: what nobody sees is left out, every
 * script's digits, every blank, dash and compatibility form (full-width, mathematical, small) are
 * ASCII, references of HTML and of addresses are what they stand for, digits that are spelled out
 * or circled are digits, and traditional Chinese is simplified. Each unit knows the units of the
 * text that it came from.
 */
final class FoldedText {
  private static final Pattern REFERENCE =
      Pattern.compile("&#(?:[0-9]{2,5}|[xX][0-9a-fA-F]{2,4});|%40|&(?:amp|quot|apos|commat);");
  private static final String COLUMN = "  "; // what a tab is worth: figures on its sides are two

  private final String source;
  private final StringBuilder folded;
  private int[] starts;
  private int[] ends;

  FoldedText(String source) {
    this.source = source;
    this.folded = new StringBuilder(source.length());
    this.starts = new int[source.length() + 16];
    this.ends = new int[source.length() + 16];
    fold();
  }

  String text() {
    return folded.toString();
  }

  /** The unit of the source where a unit of the folded text begins. */
  int start(int at) {
    return starts[at];
  }

  /** The unit of the source behind the one that ends before a place of the folded text. */
  int end(int at) {
    return ends[at - 1];
  }

  private void fold() {
    SpelledDigits spelled = new SpelledDigits(source);
    Matcher reference = REFERENCE.matcher(source);
    for (int at = 0, next; at < source.length(); at = next) {
      int c = source.codePointAt(at);
      next = at + Character.charCount(c);
      int digit = spelled.at(at);
      if (digit >= 0) {
        next = spelled.end();
        add((char) digit, at, next);
      } else if (c == '&' || c == '%') {
        next = reference(reference, at, next);
      } else if (c >= ' ' && c < 0x7F) {
        add((char) c, at, next);
      } else {
        other(c, at, next);
      }
    }
  }

  /** Where what stands here ends: a reference, or the mere character. */
  private int reference(Matcher reference, int at, int next) {
    if (reference.region(at, Math.min(source.length(), at + 9)).lookingAt()) {
      other(meaning(reference.group()), at, reference.end());
      return reference.end();
    }
    add(source.charAt(at), at, next);
    return next;
  }

  private static int meaning(String reference) {
    return switch (reference) {
      case "%40", "&commat;" -> '@';
      case "&amp;" -> '&';
      case "&quot;" -> '"';
      case "&apos;" -> '\'';
      default ->
          Character.toLowerCase(reference.charAt(2)) == 'x'
              ? Integer.parseInt(reference.substring(3, reference.length() - 1), 16)
              : Integer.parseInt(reference.substring(2, reference.length() - 1));
    };
  }

  private void other(int c, int at, int next) {
    String plain = plain(c, at);
    for (int i = 0; i < plain.length(); i++) {
      add(plain.charAt(i), at, next);
    }
  }

  /** What is read for a code point; empty where nothing is. */
  private String plain(int c, int at) {
    if (c == '\t') {
      return COLUMN;
    }
    if (c == '\r') {
      return source.startsWith("\n", at + 1) ? "" : "\n";
    }
    if (c == '\n' || c == 0x0B || c == 0x0C || c == 0x85 || c == 0x2028 || c == 0x2029) {
      return "\n";
    }
    boolean unseen = Invisible.is(c) || (marks(c) && digitBefore());
    return unseen ? "" : Folds.of(c);
  }

  /** A stroke or an enclosing key on a digit. */
  private static boolean marks(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }

  private boolean digitBefore() {
    int length = folded.length();
    return length > 0 && folded.charAt(length - 1) >= '0' && folded.charAt(length - 1) <= '9';
  }

  private void add(char c, int start, int end) {
    if (folded.length() == starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
      ends = Arrays.copyOf(ends, 2 * ends.length);
    }
    starts[folded.length()] = start;
    ends[folded.length()] = end;
    folded.append(c);
  }

  /** Code point to what it is read as; the BMP's are worked out once. */
  private static final class Folds {
    private static final String[] BMP = new String[0x10000];

    static {
      for (int c = 0; c < BMP.length; c++) {
        BMP[c] = c >= 0x3400 && c < 0xF900 ? simplified((char) c) : computed(c);
      }
    }

    /** As the lists of names and words write it; null for what they write so, too. */
    private static String simplified(char c) {
      char simple = Simplified.of(c);
      return simple == c ? null : String.valueOf(simple);
    }

    static String of(int c) {
      String known = c < BMP.length ? BMP[c] : computed(c);
      return known == null ? Character.toString(c) : known;
    }

    private static String computed(int c) {
      int type = Character.getType(c);
      if (type == Character.DECIMAL_DIGIT_NUMBER) {
        return Integer.toString(Character.digit(c, 10));
      }
      if (type == Character.SPACE_SEPARATOR) {
        return " ";
      }
      if (type == Character.DASH_PUNCTUATION && c != 0x301C && c != 0x3030) {
        return "-";
      }
      return switch (c) {
        case 0x2212, 0x2043 -> "-";
        case 0x2018, 0x2019, 0x201B, 0x2032 -> "'";
        case 0x201C, 0x201D -> "\"";
        case 0x2027, 0x30FB, 0xFF65 -> "\u00b7";
        default -> compatible(c, type);
      };
    }

    /** Another form of an ASCII character; numbers in circles and on high have their own sense. */
    private static String compatible(int c, int type) {
      if (c < 0x80 || type == Character.OTHER_NUMBER || type == Character.LETTER_NUMBER) {
        return null;
      }
      String form = Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC);
      return form.length() == 1 && form.charAt(0) < 0x7F && form.charAt(0) > ' ' ? form : null;
    }
  }
}
