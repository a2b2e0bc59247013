package io.syllabus.udfs.score;

import io.syllabus.udfs.text.Resources;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;

/**
 * A text with all that the noise rules look at.
 *
 * @param figures by name, see {@link QualityHeuristics}, and the scores of {@link RiskTerms}
 * @param lines its boilerplate
 * @param smallTalk greeting, thanks or chitchat if it is nothing else, otherwise null
 * @param intent what it is for, by the classifier
 * @param answer whether a question came before it, which gives a short reply its meaning
 */
record NoiseSubject(
    SortedMap<String, Double> figures,
    BoilerplateLines.Found lines,
    String smallTalk,
    Intents.Intent intent,
    boolean answer) {
  static final List<String> SMALL_TALK = List.of("greeting", "thanks", "chitchat");

  private static final Lexicon PHRASES =
      Lexicon.parse(Resources.text(NoiseSubject.class, "smalltalk.tsv"));
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern QUESTION = Pattern.compile("[?？]\\s*$");
  private static final Pattern SPEAKER =
      Pattern.compile("^[^\\s:：]{1,20}[:：]\\s*", Pattern.MULTILINE);

  static NoiseSubject of(String text, String context) {
    SortedMap<String, Double> figures = QualityHeuristics.of(text);
    RiskTerms.Risk risk = RiskTerms.of(text);
    figures.put("advertising", risk.advertising());
    figures.put("spam", risk.spam());
    figures.put("unsafe", risk.unsafe());
    figures.put("mojibake", Gibberish.mojibake(text));
    figures.put("unpronounceable", Gibberish.unpronounceable(text));
    long han = HAN.matcher(text).results().count();
    figures.put("content", figures.get("words") - han / 2.0);
    String said = SPEAKER.matcher(text).replaceAll("");
    Intents.Intent intent = Intents.of(said);
    figures.put("business", intent.business());
    boolean answer = context != null && QUESTION.matcher(context).find();
    return new NoiseSubject(figures, BoilerplateLines.in(text), smallTalk(said), intent, answer);
  }

  double figure(String name) {
    return figures.get(name);
  }

  /** Small talk is what leaves no letter or digit over when its phrases are taken away. */
  private static String smallTalk(String said) {
    long letters = said.chars().filter(Character::isLetterOrDigit).count();
    LexiconHits hits = PHRASES.hits(said);
    if (letters == 0 || hits.covered() < letters) {
      return null;
    }
    return SMALL_TALK.stream()
        .max(
            Comparator.<String>comparingDouble(hits::weight)
                .thenComparing(c -> -SMALL_TALK.indexOf(c)))
        .filter(intent -> hits.weight(intent) > 0)
        .orElse("chitchat");
  }
}
