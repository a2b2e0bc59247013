package io.syllabus.pipelines.bench;

import static org.apache.spark.sql.functions.col;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import io.syllabus.jobs.RenderChat;
import io.syllabus.jobs.RenderConf;
import io.syllabus.schemas.Curated;
import io.syllabus.schemas.Tables;
import io.syllabus.udfs.chat.ChatTemplate;
import io.syllabus.udfs.chat.ChatTokenizer;
import io.syllabus.udfs.chat.ChatVariables;
import io.syllabus.udfs.chat.LossMask;
import io.syllabus.udfs.chat.MaskedChat;
import io.syllabus.udfs.chat.TemplateSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.SparkSession;

/**
 * What rendering costs: a template alone beside CPython's jinja2, a tokenizer through us beside the
 * library called directly, and the stage on one core.
 */
public final class RenderBench {
  private static final int ROWS = 100_000;
  private static final int ROUNDS = 4;
  private final RenderConf conf;
  private final String source;
  private final Map<String, Object> variables;

  public RenderBench(RenderConf conf) {
    this.conf = conf;
    this.source = TemplateSource.of(conf.template(), conf.variables());
    this.variables = ChatVariables.of(BenchChat.MESSAGES, conf.variables());
  }

  /** Renderings per second on one thread. */
  public double templates() {
    ChatTemplate template = template();
    return Rate.perSecond(() -> template.render(variables).text().length());
  }

  /** Renderings per second of CPython's jinja2; empty where there is none. */
  public OptionalDouble python(String python) {
    return PythonRate.perSecond(python, source, variables);
  }

  /** Conversations per second that a tokenizer reads, directly and with their labels. */
  public record Tokens(double library, double labelled) {}

  /**
   * Measures the tokenizer of the conf, turn by turn, so that both meet the same machine.
   *
   * @throws IOException if it cannot be opened
   */
  public Tokens tokens() throws IOException {
    MaskedChat chat = LossMask.of(template(), variables, conf.endOfTurn()).mask(variables);
    Path file = Path.of(conf.tokenizer());
    try (ChatTokenizer own = ChatTokenizer.open(file);
        HuggingFaceTokenizer library = HuggingFaceTokenizer.newInstance(file)) {
      double direct = 0;
      double labelled = 0;
      for (int round = 0; round < ROUNDS; round++) {
        direct = Math.max(direct, Rate.perSecond(() -> ids(library, chat.text())));
        labelled = Math.max(labelled, Rate.perSecond(() -> labels(own, chat)));
      }
      return new Tokens(direct, labelled);
    }
  }

  private static long ids(HuggingFaceTokenizer library, String text) {
    return library.encode(text, false, false).getIds().length;
  }

  private static long labels(ChatTokenizer tokenizer, MaskedChat chat) {
    return tokenizer.encode(chat.text(), chat.spans()).labels().length;
  }

  /** Rows per second of the stage on a session's cores, texts and spans alone. */
  public double stage(SparkSession spark) {
    RenderChat stage = new RenderChat(conf, "2025-01-01");
    Dataset<Curated> rows =
        spark.createDataset(BenchChat.pairs(ROWS), Tables.CURATED.encoder()).localCheckpoint();
    long samples = stage.texts(rows).filter(col("row").isNotNull()).count(); // warms up as well
    if (samples < ROWS) {
      throw new IllegalArgumentException(
          "Cannot measure render.template=%s: it refuses %d of %d rows; name another"
              .formatted(conf.template(), ROWS - samples, ROWS));
    }
    double best = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      stage.texts(rows).write().format("noop").mode("overwrite").save();
      best = Math.max(best, ROWS * 1e9 / (System.nanoTime() - start));
    }
    return best;
  }

  private ChatTemplate template() {
    return ChatTemplate.compile(source, conf.limits());
  }
}
