package io.syllabus.udfs.mask;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
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
    for (Term term : Tagger.SEGMENT.seg(sentence)) {
      int start = sentence.indexOf(term.word, at);
      if (start < 0) {
        return;
      }
      at = start + term.word.length();
      if (term.nature.startsWith("nr")) {
        candidate(sentence, term.word, start, offset, found);
      }
    }
  }

  private static void candidate(
      String sentence, String word, int from, int offset, Consumer<Candidate> found) {
    String name = TITLE.matcher(word).replaceFirst("");
    boolean foreign = name.indexOf('\u00b7') > 0;
    if (foreign
        ? name.length() > 4
        : ChineseName.clear(name) && borders(sentence, from, from + name.length())) {
      found.accept(
          new Candidate("PERSON", offset + from, offset + from + name.length(), "zh-tagger", 0.6));
    }
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
