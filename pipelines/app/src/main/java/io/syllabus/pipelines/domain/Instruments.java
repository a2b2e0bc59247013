package io.syllabus.pipelines.domain;

import io.syllabus.jobs.ScoreConf;
import io.syllabus.pipelines.classifier.ModelPlace;
import io.syllabus.pipelines.lexicon.LexiconFile;
import io.syllabus.pipelines.trial.JsonLines;
import io.syllabus.udfs.classify.FeatureSettings;
import io.syllabus.udfs.classify.LabelSet;
import io.syllabus.udfs.classify.LabelledExample;
import io.syllabus.udfs.classify.Training;
import io.syllabus.udfs.classify.VectorSource;
import io.syllabus.udfs.lm.LmConf;
import io.syllabus.udfs.lm.LmTraining;
import io.syllabus.udfs.score.NoiseConf;
import io.syllabus.udfs.score.TermFinder;
import io.syllabus.udfs.text.LanguageDetector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What measures a domain, made from labelled texts with nothing done by hand: a lexicon, examples
 * with a background, a classifier, and two n-gram models. No document serves two of the three.
 *
 * @param conf of the scoring stage
 * @param counts how many texts and terms each was made of
 */
record Instruments(ScoreConf conf, Counts counts) {
  static final String DOMAIN = "domain";
  static final String BACKGROUND = "background";
  private static final String CATEGORY = "domain";
  private static final double LEXICON_SHARE = 0.3;
  private static final double SEED_SHARE = 0.2;
  private static final double TRAINING_SHARE = 0.5;
  private static final int TERMS = 1_000;
  private static final int ORDER = 5;
  private static final int FOLDS = 5; // of the classifier's own validation, at most
  private static final double COST = 8; // as of classifier train

  /**
   * What they were made of.
   *
   * @param lexiconTexts texts that terms were sought in
   * @param terms found
   * @param seeds examples
   * @param background texts that seeds are held against
   * @param training texts of the classifier and the language models
   */
  record Counts(int lexiconTexts, int terms, int seeds, int background, int training) {}

  /**
   * Makes them in a folder.
   *
   * @param wanted the label of the domain
   * @throws IllegalArgumentException if the texts do not suffice
   */
  static Instruments in(Path folder, List<LabelledExample> texts, String wanted, NoiseConf noise)
      throws IOException {
    List<List<LabelledExample>> parts =
        Deal.of(texts, "instruments", LEXICON_SHARE, SEED_SHARE, TRAINING_SHARE);
    Files.createDirectories(folder);
    int terms = lexicon(folder.resolve("lexicon.tsv"), parts.get(0), wanted);
    List<String> seeds = texts(parts.get(1), wanted, true);
    List<String> background = texts(parts.get(1), wanted, false);
    write(folder.resolve("seeds.jsonl"), seeds);
    write(folder.resolve("background.jsonl"), background);
    classifier(folder.resolve("classifier"), parts.get(2), wanted);
    languageModel(model(folder, DOMAIN), texts(parts.get(2), wanted, true));
    languageModel(model(folder, BACKGROUND), texts(parts.get(2), wanted, false));
    return new Instruments(
        conf(folder, noise),
        new Counts(
            parts.get(0).size(), terms, seeds.size(), background.size(), parts.get(2).size()));
  }

  private static ScoreConf conf(Path folder, NoiseConf noise) {
    return new ScoreConf(
        noise,
        folder.resolve("lexicon.tsv").toString(),
        List.of(),
        folder.resolve("seeds.jsonl").toString(),
        folder.resolve("background.jsonl").toString(),
        folder.resolve("classifier").toString(),
        Stream.of(DOMAIN, BACKGROUND).map(name -> "ngram:" + model(folder, name)).toList(),
        true);
  }

  private static Path model(Path folder, String name) {
    return folder.resolve(name + ".arpa");
  }

  private static List<String> texts(List<LabelledExample> part, String wanted, boolean in) {
    return part.stream()
        .filter(text -> text.label().equals(wanted) == in)
        .map(LabelledExample::text)
        .toList();
  }

  private static int lexicon(Path file, List<LabelledExample> part, String wanted) {
    TermFinder finder = new TermFinder();
    texts(part, wanted, true).forEach(finder::want);
    texts(part, wanted, false).forEach(finder::hold);
    List<TermFinder.Term> terms = finder.terms(TERMS);
    LexiconFile.write(file, terms, CATEGORY);
    return terms.size();
  }

  private static void write(Path file, List<String> texts) {
    JsonLines.write(file, texts.stream().map(JsonLines::ofText).toList());
  }

  private static void classifier(Path folder, List<LabelledExample> part, String wanted)
      throws IOException {
    int documents = Math.min(documents(part, wanted, true), documents(part, wanted, false));
    int folds = Math.max(2, Math.min(FOLDS, documents));
    Training.Settings settings =
        new Training.Settings(FeatureSettings.STANDARD, wanted, folds, COST);
    new ModelPlace(folder)
        .write(new Training(settings, new LanguageAlone()).of(LabelSet.cleaned(part)).files());
  }

  private static int documents(List<LabelledExample> part, String wanted, boolean in) {
    return (int)
        part.stream()
            .filter(text -> text.label().equals(wanted) == in)
            .map(Deal::group)
            .distinct()
            .count();
  }

  private static void languageModel(Path file, List<String> texts) throws IOException {
    LmTraining training = new LmTraining(new LmConf(ORDER, 0, null, 0));
    texts.forEach(training::add);
    training.write(file);
  }

  /** For a classifier that looks at words alone. */
  private record LanguageAlone() implements VectorSource {
    @Override
    public String language(String text) {
      return LanguageDetector.detect(text);
    }

    @Override
    public float[] vector(String text, String language) {
      return null;
    }
  }
}
