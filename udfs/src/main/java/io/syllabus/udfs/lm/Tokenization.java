package io.syllabus.udfs.lm;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import io.syllabus.udfs.text.LanguageDetector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a model takes for a word. A model is asked with the rule that it was trained with, so its
 * card names it.
 */
public enum Tokenization {
  /**
   * Runs of letters, digits and marks, with an apostrophe between letters; every other sign alone,
   * and so every character of a script that writes no blanks. {@link TokenFolding Folded}.
   */
  WORDS {
    @Override
    void split(String line, Sink sink) {
      pieces(TokenFolding.fold(line), Tokenization::wordEnd, sink);
    }
  },

  /** Every character but blanks. {@link TokenFolding Folded}. */
  CHARACTERS {
    @Override
    void split(String line, Sink sink) {
      pieces(TokenFolding.fold(line), Tokenization::characterEnd, sink);
    }
  },

  /** Words of Chinese, as HanLP's bigram dictionary parts them, without names. Folded. */
  SEGMENTER {
    @Override
    void split(String line, Sink sink) {
      String text = TokenFolding.fold(line);
      for (int start = 0; start < text.length(); ) {
        int end = clauseEnd(text, start);
        for (Term term : Chinese.SEGMENT.seg(text.substring(start, end))) {
          WHITESPACE.split(term.word, sink);
        }
        start = end;
      }
    }
  },

  /** What stands between blanks, as it is: for models of other makers. */
  WHITESPACE {
    @Override
    void split(String line, Sink sink) {
      int start = -1;
      for (int at = 0; at <= line.length(); at++) {
        if (at == line.length() || blank(line.charAt(at))) {
          if (start >= 0) {
            sink.token(line, start, at);
          }
          start = -1;
        } else if (start < 0) {
          start = at;
        }
      }
    }
  };

  private static final int LONGEST_CLAUSE = 1_000; // characters that the segmenter sees together

  /** Takes the words of a line in their order. */
  interface Sink {
    void token(String text, int start, int end);
  }

  /** Where the word ends that begins at a place. */
  private interface End {
    int of(String text, int start);
  }

  private static void pieces(String text, End end, Sink sink) {
    for (int start = 0; start < text.length(); ) {
      int next = end.of(text, start);
      if (text.charAt(start) != ' ') {
        sink.token(text, start, next);
      }
      start = next;
    }
  }

  private static int characterEnd(String text, int start) {
    return start + Character.charCount(text.codePointAt(start));
  }

  /** Gives a line's words to a sink. */
  abstract void split(String line, Sink sink);

  /** A line's words, in their order. */
  public List<String> words(String line) {
    List<String> words = new ArrayList<>();
    split(line, (text, start, end) -> words.add(text.substring(start, end)));
    return words;
  }

  /** The rule of this name, in any case; empty for another word. */
  public static Optional<Tokenization> named(String name) {
    return Arrays.stream(values())
        .filter(rule -> rule.toString().equalsIgnoreCase(name))
        .findFirst();
  }

  /**
   * The rule for a language: words where it writes blanks between them.
   *
   * @param language as {@link LanguageDetector} says it
   */
  public static Tokenization of(String language) {
    return switch (language) {
      case "zh" -> SEGMENTER;
      case "ja", "th" -> CHARACTERS;
      default -> WORDS;
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static boolean blank(char c) {
    return c == 0 || Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length()) {
      int c = text.codePointAt(end);
      boolean apostrophe =
          c == '\''
              && end > start
              && end + 1 < text.length()
              && Character.isLetter(text.charAt(end + 1));
      if (!inWord(c) && !apostrophe) {
        break;
      }
      end += Character.charCount(c);
    }
    return end > start ? end : characterEnd(text, start);
  }

  private static boolean inWord(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || c == '0';
    }
    return switch (Character.getType(c)) {
      case Character.LOWERCASE_LETTER,
              Character.UPPERCASE_LETTER,
              Character.TITLECASE_LETTER,
              Character.MODIFIER_LETTER,
              Character.NON_SPACING_MARK,
              Character.COMBINING_SPACING_MARK,
              Character.DECIMAL_DIGIT_NUMBER ->
          true;
      case Character.OTHER_LETTER -> !withoutBlanks(c);
      default -> false;
    };
  }

  private static boolean withoutBlanks(int c) {
    return Character.isIdeographic(c)
        || switch (Character.UnicodeScript.of(c)) {
          case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
          default -> false;
        };
  }

  /** After the mark that ends a clause, or where it is long enough. */
  private static int clauseEnd(String text, int start) {
    int most = Math.min(text.length(), start + LONGEST_CLAUSE);
    for (int end = start; end < most; end++) {
      if ("。?!;".indexOf(text.charAt(end)) >= 0) {
        return end + 1;
      }
    }
    return most < text.length() && Character.isLowSurrogate(text.charAt(most)) ? most - 1 : most;
  }

  /** Its dictionaries are read with the first Chinese text. */
  private static final class Chinese {
    static final Segment SEGMENT =
        new ViterbiSegment().enableCustomDictionary(false).enableAllNamedEntityRecognize(false);
  }
}
