package io.syllabus.jobs;

import io.syllabus.schemas.Ids;
import io.syllabus.schemas.Normalized;
import io.syllabus.schemas.Passage;
import io.syllabus.schemas.Scored;
import io.syllabus.schemas.Scores;
import io.syllabus.udfs.score.LanguageDetector;
import io.syllabus.udfs.score.Lexicon;
import io.syllabus.udfs.score.LexiconHits;
import io.syllabus.udfs.score.NoiseFilter;
import io.syllabus.udfs.score.NoiseVerdict;
import io.syllabus.udfs.score.QualityHeuristics;
import io.syllabus.udfs.score.RiskTerms;
import io.syllabus.udfs.score.SentenceEmbedder;
import io.syllabus.udfs.score.Similarity;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** All signals: scores one row at a time with the models that all threads of the JVM share. */
final class Scorer {
  /** What travels to the executors. */
  record Plan(ScoreConf conf, String lexicon, List<Scenario> scenarios) implements Serializable {}

  private final Plan plan;
  private final NoiseFilter noise;
  private final Lexicon lexicon;
  private final SentenceEmbedder embedder;
  private final Map<String, float[]> descriptions = new ConcurrentHashMap<>();

  Scorer(Plan plan, SentenceEmbedder embedder) {
    this.plan = plan;
    this.noise = new NoiseFilter(plan.conf().noise());
    this.lexicon = Lexicon.parse(plan.lexicon());
    this.embedder = embedder;
  }

  /** The one of this JVM for a plan, with the models that all plans share. */
  static Scorer of(Plan plan) {
    SentenceEmbedder models =
        PerJvm.of(SentenceEmbedder.class, "models", key -> new SentenceEmbedder());
    return PerJvm.of(Scorer.class, plan, own -> new Scorer(own, models));
  }

  Scored score(Normalized row) {
    Passage passage = row.passage();
    String language = LanguageDetector.detect(passage.text());
    float[] vector = vector(meaning(passage), language);
    return new Scored(
        Ids.of("scored", row.id()),
        List.of(row.id()),
        row.origin().withLanguage(language),
        passage,
        scores(row, language, vector),
        vector);
  }

  private Scores scores(Normalized row, String language, float[] vector) {
    String text = row.passage().text();
    NoiseVerdict verdict = noise.verdict(text, context(row.passage()));
    RiskTerms.Risk risk = RiskTerms.of(text);
    LexiconHits hits = lexicon.hits(text);
    Nearest wanted = nearest(plan.conf().describe(), language, vector);
    List<Scenario> possible = scenarios(row.origin().line());
    Nearest scenario =
        nearest(possible.stream().map(Scenario::description).toList(), language, vector);
    return new Scores(
        verdict.keep(),
        verdict.intent(),
        verdict.rule(),
        risk.advertising(),
        risk.unsafe(),
        hits.distinct(),
        hits.weight(),
        wanted.cosine(),
        null,
        null,
        null,
        scenario.index() < 0 ? null : possible.get(scenario.index()).name(),
        scenario.cosine(),
        language,
        text.codePointCount(0, text.length()),
        QualityHeuristics.of(text));
  }

  /** A heading often says what a clause is about; the clause itself may not. */
  private static String meaning(Passage passage) {
    return passage.path().isEmpty()
        ? passage.text()
        : String.join(" ", passage.path()) + "\n" + passage.text();
  }

  private static String context(Passage passage) {
    return String.join(" ", passage.path());
  }

  private List<Scenario> scenarios(String line) {
    return plan.scenarios().stream()
        .filter(s -> s.line().isBlank() || line.isBlank() || s.line().equals(line))
        .toList();
  }

  /** The nearest description, by index; -1 and null where nothing can be compared. */
  private record Nearest(int index, Double cosine) {}

  private Nearest nearest(List<String> texts, String language, float[] vector) {
    int best = -1;
    double cosine = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < texts.size() && vector.length > 0; i++) {
      double one = Similarity.cosine(vector, description(texts.get(i), language));
      if (one > cosine) {
        cosine = one;
        best = i;
      }
    }
    return best < 0 ? new Nearest(-1, null) : new Nearest(best, cosine);
  }

  /** A description is embedded by the model of the row's language: spaces cannot be compared. */
  private float[] description(String text, String language) {
    return descriptions.computeIfAbsent(
        ("zh".equals(language) ? "zh" : "en") + '\n' + text, key -> vector(text, language));
  }

  private float[] vector(String text, String language) {
    return plan.conf().embeddings() ? embedder.embed(text, language) : new float[0];
  }
}
