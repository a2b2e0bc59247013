package io.syllabus.jobs;

import io.syllabus.schemas.Ids;
import io.syllabus.schemas.Normalized;
import io.syllabus.schemas.Passage;
import io.syllabus.schemas.Scored;
import io.syllabus.schemas.Scores;
import io.syllabus.udfs.classify.Classified;
import io.syllabus.udfs.classify.TextClassifier;
import io.syllabus.udfs.score.AnchorTexts;
import io.syllabus.udfs.score.Lexicon;
import io.syllabus.udfs.score.LexiconHits;
import io.syllabus.udfs.score.NoiseFilter;
import io.syllabus.udfs.score.NoiseVerdict;
import io.syllabus.udfs.score.QualityHeuristics;
import io.syllabus.udfs.score.RiskTerms;
import io.syllabus.udfs.score.SentenceEmbedder;
import io.syllabus.udfs.text.LanguageDetector;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** All signals: scores one row at a time with the models that all threads of the JVM share. */
final class Scorer {
  /** What travels to the executors. */
  record Plan(ScoreConf conf, String lexicon, List<Scenario> scenarios) implements Serializable {}

  private final Plan plan;
  private final NoiseFilter noise;
  private final Lexicon lexicon;
  private final Landmarks landmarks;
  private final SentenceEmbedder embedder;
  private final Map<String, LanguageModel> languageModels;
  private final Optional<TextClassifier> classifier;
  private final Map<String, AnchorTexts> scenariosOf = new ConcurrentHashMap<>(); // by line

  /**
   * @param landmarks what rows are held against by meaning
   * @param languageModels by their names, in the order of the recipe
   */
  private Scorer(
      Plan plan,
      Landmarks landmarks,
      SentenceEmbedder embedder,
      Map<String, LanguageModel> languageModels,
      Optional<TextClassifier> classifier) {
    this.plan = plan;
    this.noise = new NoiseFilter(plan.conf().noise());
    this.lexicon = Lexicon.parse(plan.lexicon());
    this.landmarks = landmarks;
    this.embedder = embedder;
    this.languageModels = languageModels;
    this.classifier = classifier;
  }

  /** The models of meaning of this JVM, which all plans share. */
  static SentenceEmbedder models() {
    return PerJvm.of(SentenceEmbedder.class, "models", key -> new SentenceEmbedder());
  }

  /** The one of this JVM for a plan and texts, which the landmarks follow from. */
  static Scorer of(Plan plan, List<Landmarks.Text> texts, Landmarks landmarks) {
    SentenceEmbedder embedder = models();
    Map<String, LanguageModel> languageModels = new LinkedHashMap<>();
    plan.conf()
        .models()
        .forEach(place -> languageModels.put(place.name(), LanguageModel.at(place)));
    Optional<TextClassifier> classifier = classifier(plan.conf().classifier());
    return PerJvm.of(
        Scorer.class,
        new Key(plan, texts),
        key -> new Scorer(plan, landmarks, embedder, languageModels, classifier));
  }

  /** The classifier of this JVM at a place; none for an empty one. */
  static Optional<TextClassifier> classifier(String folder) {
    return folder.isBlank()
        ? Optional.empty()
        : Optional.of(
            PerJvm.of(TextClassifier.class, folder, own -> TextClassifier.read(Path.of(own))));
  }

  private record Key(Plan plan, List<Landmarks.Text> texts) {}

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
    int characters = text.codePointCount(0, text.length());
    NoiseVerdict verdict = noise.verdict(text, context(row.passage()));
    RiskTerms.Risk risk = RiskTerms.of(text);
    LexiconHits hits = lexicon.hits(text);
    Near described = Near.of(landmarks.described(), landmarks.describedScale(), vector, language);
    Near seeds = Near.of(landmarks.seeds(), landmarks.seedScale(), vector, language);
    Optional<Classified> sort = classifier.map(own -> own.of(text, vector, language));
    Expectation expected = Expectation.of(languageModels, text, language);
    Near scenario = Near.of(scenarios(row.origin().line()), Map.of(), vector, language);
    return new Scores(
        verdict.keep(),
        verdict.intent(),
        verdict.rule(),
        risk.advertising(),
        risk.unsafe(),
        hits.distinct(),
        hits.count(),
        1000.0 * hits.count() / Math.max(1, characters),
        hits.weight(),
        hits.categories(),
        described.cosine(),
        described.rank(),
        seeds.cosine(),
        seeds.mean(),
        seeds.rank(),
        margin(seeds, vector, language),
        seeds.name(),
        sort.map(Classified::label).orElse(null),
        sort.map(Classified::probability).orElse(null),
        sort.<Map<String, Double>>map(Classified::probabilities).orElse(Map.of()),
        expected.perToken(),
        expected.perByte(),
        expected.tokens(),
        expected.bytes(),
        expected.tier(),
        scenario.name(),
        scenario.cosine(),
        language,
        characters,
        QualityHeuristics.of(text));
  }

  /** How near the nearest anchor is; all null where nothing can be compared. */
  private record Near(String name, Double cosine, Double mean, Double few, Double rank) {
    static Near of(
        AnchorTexts anchors, Map<String, double[]> scale, float[] vector, String language) {
      AnchorTexts.Nearness near = anchors.nearness(vector, language);
      if (near == null) {
        return new Near(null, null, null, null, null);
      }
      double[] background = scale.get(SentenceEmbedder.space(language));
      Double rank = background == null ? null : AnchorTexts.rank(background, near.cosine());
      return new Near(near.name(), near.cosine(), near.mean(), near.few(), rank);
    }
  }

  /** How much nearer seeds are than the background; null without both. */
  private Double margin(Near seeds, float[] vector, String language) {
    AnchorTexts.Nearness others =
        seeds.few() == null ? null : landmarks.background().nearness(vector, language);
    return others == null ? null : Double.valueOf(seeds.few() - others.few());
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

  /** The scenarios of a business line; there are few, and a row asks for its own. */
  private AnchorTexts scenarios(String line) {
    return scenariosOf.computeIfAbsent(
        line,
        own ->
            landmarks
                .scenarios()
                .named(
                    plan.scenarios().stream()
                        .filter(s -> s.line().isBlank() || own.isBlank() || s.line().equals(own))
                        .map(Scenario::name)
                        .toList()));
  }

  private float[] vector(String text, String language) {
    return plan.conf().embeddings() ? embedder.embed(text, language) : new float[0];
  }
}
