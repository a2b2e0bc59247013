package io.syllabus.udfs.models;

import io.syllabus.udfs.models.SentenceConf.Length;
import io.syllabus.udfs.models.SentenceConf.Letters;
import java.util.List;
import java.util.Locale;

/**
 * A text's meaning as a vector, by one fp32 encoder, one text at a time: the same text gives the
 * same numbers, whatever its neighbours are. Safe for any number of threads.
 */
public final class SentenceModel implements AutoCloseable {
  private static final int WINDOWS = 8;
  private static final int LONGEST_TOKEN = 8; // characters, on average and by far

  private final SentenceConf conf;
  private final TokenReader tokens;
  private final Network network;

  SentenceModel(SentenceConf conf, TokenReader tokens, Network network) {
    this.conf = conf;
    this.tokens = tokens;
    this.network = network;
  }

  /**
   * The vector of a text of any length, of unit length: the mean of its windows' vectors, each by
   * its tokens. The first {@value #WINDOWS} windows count, so that a book costs no more than a
   * chapter.
   */
  public float[] embed(String text) {
    float[] sum = new float[0];
    for (TokenInput window : windows(text)) {
      sum = plus(sum, unit(pooled(window)), window.ids().length);
    }
    return unit(sum);
  }

  /** What the model's own programs give: the vector of the tokens that one window holds. */
  public float[] vector(String text) {
    float[] pooled = pooled(windows(text).get(0));
    return conf.length() == Length.UNIT ? unit(pooled) : pooled;
  }

  /** The ids of those tokens, special ones included. */
  public long[] ids(String text) {
    return windows(text).get(0).ids();
  }

  private List<TokenInput> windows(String text) {
    int most = Math.min(text.length(), WINDOWS * LONGEST_TOKEN * conf.maxTokens());
    String read = conf.prompt() + text.substring(0, most);
    List<TokenInput> all =
        tokens.windows(conf.letters() == Letters.LOWERED ? read.toLowerCase(Locale.ROOT) : read);
    return all.subList(0, Math.min(all.size(), WINDOWS));
  }

  private float[] pooled(TokenInput window) {
    return conf.pooling().of(network.hidden(window));
  }

  private static float[] plus(float[] sum, float[] vector, int weight) {
    float[] result = sum.length == 0 ? new float[vector.length] : sum;
    for (int i = 0; i < vector.length; i++) {
      result[i] += weight * vector[i];
    }
    return result;
  }

  private static float[] unit(float[] vector) {
    double squares = 0;
    for (float x : vector) {
      squares += (double) x * x;
    }
    double length = squares == 0 ? 1 : Math.sqrt(squares);
    for (int i = 0; i < vector.length; i++) {
      vector[i] = (float) (vector[i] / length);
    }
    return vector;
  }

  @Override
  public void close() {
    tokens.close();
    network.close();
  }
}
