package io.syllabus.udfs.mask;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chinese names that a statistical tagger sees (HanLP's role tagging, Viterbi). Its dictionaries
 * are read on first use, once for all.
 */
final class ChineseNameTagger implements Recogniser {
  private static final Pattern SENTENCE = Pattern.compile("[^\\n。！？!?;；<>]{1,500}");
  private static final Pattern TITLE = Pattern.compile("(?:先生|女士|小姐|老师|医生|律师|经理|主任|总|某某|某|诉|说|称)$");

  private static final int FIELD = 5;

  /**
   * Two characters may be a word: they need another name beside them, or no sentence about them.
   */
  private static final Set<String> LISTS = Set.of("、", ",", "，", "和", "与", "及", "跟");

  private static final String PLACE = "镇乡村县区市省路街桥山河湖站";
  private static final Pattern HAN = Pattern.compile("[\\u4e00-\\u9fff]{2}");

  @Override
  public void scan(ScanText text, Consumer<Candidate> found) {
    if (!text.han()) {
      return;
    }
    for (Matcher m = SENTENCE.matcher(text.text()); m.find(); ) {
      if (HAN.matcher(m.group()).find()) {
        sentence(m.group(), m.start(), found);
      }
    }
  }

  private static void sentence(String sentence, int offset, Consumer<Candidate> found) {
    int at = 0;
    List<Term> terms = Tagger.SEGMENT.seg(sentence);
    for (int i = 0; i < terms.size(); i++) {
      String word = terms.get(i).word;
      int start = sentence.indexOf(word, at);
      if (start < 0) {
        return;
      }
      at = start + word.length();
      boolean told = word.length() > 2 || listed(terms, i) || field(sentence, start, at);
      if (name(terms, i) && told) {
        candidate(sentence, word, start, offset, found);
      }
    }
  }

  private static boolean name(List<Term> terms, int i) {
    return i >= 0 && i < terms.size() && terms.get(i).nature.startsWith("nr");
  }

  /** Whether another name stands beside it, with what parts the members of a list between. */
  private static boolean listed(List<Term> terms, int i) {
    return (name(terms, i - 2) && LISTS.contains(terms.get(i - 1).word))
        || (name(terms, i + 2) && LISTS.contains(terms.get(i + 1).word));
  }

  /** Whether it ends a few characters between marks, as in a list or a table. */
  private static boolean field(String sentence, int start, int end) {
    int from = start;
    while (from > 0 && ChineseSurnames.han(sentence.charAt(from - 1))) {
      from--;
    }
    boolean ends = end == sentence.length() || !ChineseSurnames.han(sentence.charAt(end));
    return ends && end - from <= FIELD;
  }

  private static void candidate(
      String sentence, String word, int from, int offset, Consumer<Candidate> found) {
    String name = TITLE.matcher(word).replaceFirst("");
    boolean foreign = name.indexOf('\u00b7') > 0;
    if (foreign
        ? name.length() > 4 && Transliteration.sounds(name)
        : clear(name) && borders(sentence, from, from + name.length())) {
      found.accept(
          new Candidate("PERSON", offset + from, offset + from + name.length(), "zh-tagger", 0.6));
    }
  }

  /** A place's last character and a frequent word are no given name. */
  private static boolean clear(String name) {
    String given = name.substring(Math.min(name.length(), ChineseSurnames.length(name)));
    return ChineseName.clear(name)
        && PLACE.indexOf(given.charAt(0)) < 0
        && !ChineseWords.frequent(given);
  }

  /** Whether no word of the language runs over one of its ends, and nothing is named after it. */
  private static boolean borders(String sentence, int start, int end) {
    boolean left = start > 0 && ChineseWords.common(sentence.substring(start - 1, start + 1));
    boolean right =
        end < sentence.length() && ChineseWords.common(sentence.substring(end - 1, end + 1));
    return !left && !right && !ChineseName.eponym(sentence.substring(end));
  }

  /** Opened when the first Chinese text comes. */
  private static final class Tagger {
    static final Segment SEGMENT =
        new ViterbiSegment()
            .enableCustomDictionary(false)
            .enableNameRecognize(true)
            .enableTranslatedNameRecognize(true);
  }
}
