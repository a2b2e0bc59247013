package io.syllabus.jobs;

import io.syllabus.schemas.Curated;
import io.syllabus.schemas.Ids;
import io.syllabus.schemas.Outcome;
import io.syllabus.schemas.RecordEncoder;
import io.syllabus.schemas.Rendered;
import io.syllabus.schemas.Table;
import io.syllabus.schemas.Tables;
import io.syllabus.udfs.text.FileProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;

/** Writes pairs as the model will see them: text, tokens, and what of them is learnt. */
public final class RenderChat implements Stage<Curated, Rendered> {
  private static final String TOKENIZER = "render.tokenizer";
  private final RenderConf conf;
  private final String asOf;

  /**
   * @param asOf the time of the templates' clocks, an ISO date
   */
  public RenderChat(RenderConf conf, String asOf) {
    this.conf = conf;
    this.asOf = asOf;
  }

  @Override
  public String name() {
    return "render";
  }

  @Override
  public Table<Curated> input() {
    return Tables.CURATED;
  }

  @Override
  public Table<Rendered> output() {
    return Tables.RENDERED;
  }

  @Override
  public List<SideInput> alsoReads() {
    return List.of(new SideInput.OfFile(TOKENIZER, Path.of(conf.tokenizer())));
  }

  @Override
  public void check() {
    if (conf.tokenizer().isBlank()) {
      throw new IllegalArgumentException(
          "Cannot use render.tokenizer='': samples are cut and counted in the model's own tokens;"
              + " name its tokenizer.json (./syllabus base smollm2 sets one up to try with)");
    }
    renderer(plan(Path.of(conf.tokenizer())));
  }

  @Override
  public Record conf() {
    return RenderPlan.of(conf, asOf).decisive();
  }

  @Override
  public Reach reach() {
    return Reach.ROWS;
  }

  @Override
  public Dataset<Outcome<Rendered>> apply(Dataset<Curated> rows, StageContext context) {
    return apply(rows, plan(context.file(TOKENIZER)));
  }

  private RenderPlan plan(Path tokenizer) {
    return RenderPlan.of(conf, asOf).with(tokenizer, hash(tokenizer));
  }

  /** The source of the template, as the samples are rendered with it. */
  public String template() {
    return RenderPlan.of(conf, asOf).source();
  }

  /** The tokens that end an answer of the template, each of which is one token of the model. */
  public List<String> endTokens() {
    return renderer(plan(Path.of(conf.tokenizer()))).endTokens();
  }

  /** The samples without their tokens: what templates alone cost, and make of the pairs. */
  public Dataset<Outcome<Rendered>> texts(Dataset<Curated> rows) {
    return apply(rows, RenderPlan.of(conf, asOf));
  }

  private static Dataset<Outcome<Rendered>> apply(Dataset<Curated> rows, RenderPlan plan) {
    renderer(plan); // a template or tokenizer that cannot be used fails here, and by its name
    MapFunction<Curated, Outcome<Rendered>> render =
        row -> {
          Renderer renderer = renderer(plan);
          return Faults.caughtOne(row, renderer::render);
        };
    return rows.map(render, RecordEncoder.outcome(Rendered.class));
  }

  private static Renderer renderer(RenderPlan plan) {
    return PerJvm.of(Renderer.class, plan, Renderer::of);
  }

  private static String hash(Path file) {
    try {
      return Ids.sha256(Files.readAllBytes(file));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "Cannot read %s=%s: %s; name the model's tokenizer.json"
              .formatted(TOKENIZER, file, FileProblem.of(e)),
          e);
    }
  }
}
