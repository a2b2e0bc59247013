package io.syllabus.jobs;

import io.syllabus.udfs.lm.Bucket;
import io.syllabus.udfs.lm.ModelCard;
import io.syllabus.udfs.lm.NgramModel;
import io.syllabus.udfs.lm.Perplexity;
import io.syllabus.udfs.models.CausalModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A language model of a recipe, of either kind, opened. */
interface LanguageModel {
  /** Whether it was made for texts of a language; one that does not say so takes all. */
  boolean knows(String language);

  /** Nothing for a text in which there is nothing to expect. */
  Optional<Perplexity> of(String text);

  /** Where a perplexity lies among those of the texts that it was made from; null if unknown. */
  String tier(String language, Perplexity perplexity);

  /** The model of this JVM at a place. */
  static LanguageModel at(LanguageModelPlace place) {
    Path path = Path.of(place.path());
    return place.kind().equals(LanguageModelPlace.NGRAM)
        ? new Ngram(PerJvm.of(NgramModel.class, place, own -> NgramModel.read(path)))
        : new Causal(PerJvm.of(CausalModel.class, place, own -> CausalModel.open(path)));
  }

  /** Counts of words. */
  record Ngram(NgramModel model) implements LanguageModel {
    @Override
    public boolean knows(String language) {
      List<String> languages = model.card().map(ModelCard::languages).orElse(List.of());
      return languages.isEmpty() || languages.contains(language);
    }

    @Override
    public Optional<Perplexity> of(String text) {
      return Optional.of(model.of(text));
    }

    @Override
    public String tier(String language, Perplexity perplexity) {
      return model.bucket(language, perplexity).map(Bucket::toString).orElse(null);
    }
  }

  /** A network. */
  record Causal(CausalModel model) implements LanguageModel {
    @Override
    public boolean knows(String language) {
      return true;
    }

    @Override
    public Optional<Perplexity> of(String text) {
      return model.perplexity(text);
    }

    @Override
    public String tier(String language, Perplexity perplexity) {
      return null;
    }
  }
}
