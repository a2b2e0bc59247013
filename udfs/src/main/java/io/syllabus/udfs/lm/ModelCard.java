package io.syllabus.udfs.lm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What stands beside a model as {@code NAME.arpa.json}, so that texts are asked for as those were
 * that it was trained on, and a file that was changed is found out.
 *
 * @param tokens the {@link Tokenization}
 * @param order the longest n-grams
 * @param pruned the order from which on n-grams that stand once were left out; 0 for none
 * @param languages of its documents, the most frequent first; texts of others are not asked for
 * @param trainingDocuments documents that it was trained on
 * @param trainingTokens their words and ends of lines
 * @param arpaSha256 of the model's file
 * @param sanity a text that the model must know better than chance does
 * @param heldOut how it does on documents that it was not trained on; null without any
 * @param cutoffs by language, {@link #ALL} for all documents
 */
public record ModelCard(
    String tokens,
    int order,
    int pruned,
    List<String> languages,
    long trainingDocuments,
    long trainingTokens,
    String arpaSha256,
    Sanity sanity,
    HeldOut heldOut,
    SortedMap<String, Cutoffs> cutoffs) {
  static final String ALL = "all";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .build();

  public ModelCard {
    Objects.requireNonNull(tokens);
    Objects.requireNonNull(arpaSha256);
    Objects.requireNonNull(sanity);
    languages = List.copyOf(languages);
    cutoffs = new TreeMap<>(cutoffs);
  }

  /**
   * A text and its perplexity per token.
   *
   * @param text some words of a document that the model was not trained on
   */
  public record Sanity(String text, double perToken) {
    public Sanity {
      Objects.requireNonNull(text);
    }
  }

  /**
   * The perplexity of held-out documents together.
   *
   * @param unknownShare of their tokens
   */
  public record HeldOut(
      int documents, long tokens, double perToken, double perByte, double unknownShare) {}

  /** Where the card of a model lies. */
  static Path beside(Path arpa) {
    return arpa.resolveSibling(arpa.getFileName() + ".json");
  }

  static ModelCard read(Path file) throws IOException {
    try {
      ModelCard card = JSON.readValue(Files.readAllBytes(file), ModelCard.class);
      if (card != null) {
        return card;
      }
    } catch (JsonProcessingException e) {
      // said below, without the text that the parser quotes
    }
    throw new IllegalArgumentException(
        "Cannot use %s: it is no card of a model; train the model again, or remove the card"
            .formatted(file));
  }

  String json() throws IOException {
    return JSON.writeValueAsString(this) + "\n";
  }

  /** The cut-offs of a language, or of all documents where it has too few of its own. */
  Cutoffs cutoffs(String language) {
    return cutoffs.getOrDefault(language, cutoffs.get(ALL));
  }
}
