package io.syllabus.jobs;

import io.syllabus.schemas.Curated;
import io.syllabus.schemas.Ids;
import io.syllabus.schemas.Instruction;
import io.syllabus.schemas.Outcome;
import io.syllabus.schemas.RecordEncoder;
import io.syllabus.schemas.Reject;
import io.syllabus.schemas.Table;
import io.syllabus.schemas.Tables;
import io.syllabus.udfs.chat.Message;
import io.syllabus.udfs.curate.Contamination;
import io.syllabus.udfs.curate.CurateConf;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import scala.Tuple2;

/** Accepts pairs, puts each into a split so that nothing leaks, and gives it its weight. */
public final class Curate implements Stage<Instruction, Curated> {
  private final CurateConf conf;
  private final String asOf;

  /**
   * @param asOf the only date that the build knows, ISO
   */
  public Curate(CurateConf conf, String asOf) {
    this.conf = conf;
    this.asOf = asOf;
  }

  /** What is hashed for the runner; the evaluation files count by their content. */
  public record Settings(CurateConf conf, String asOf) {}

  /** A pair and what becomes of it. */
  public record PairDecision(String id, CurationDecision decision) {}

  @Override
  public String name() {
    return "curate";
  }

  @Override
  public Table<Instruction> input() {
    return Tables.INSTRUCTIONS;
  }

  @Override
  public Table<Curated> output() {
    return Tables.CURATED;
  }

  @Override
  public List<SideInput> alsoReads() {
    return SideInput.OfFile.list("curate.eval", conf.eval());
  }

  @Override
  public void check() {
    conf.eval().forEach(file -> EvaluationItems.read(Path.of(file)));
  }

  @Override
  public Record conf() {
    CurateConf placeless =
        new CurateConf(
            conf.split(),
            conf.lines(),
            conf.recent(),
            conf.maxRepeats(),
            conf.synthetic(),
            conf.refusals(),
            List.of(),
            conf.golden(),
            conf.seed());
    return new Settings(placeless, asOf);
  }

  @Override
  public Reach reach() {
    return Reach.TABLE;
  }

  @Override
  public Dataset<Outcome<Curated>> apply(Dataset<Instruction> rows, StageContext context) {
    Contamination contamination = new Contamination(EvaluationItems.read(alsoReads(), context));
    Map<String, CurationDecision> decisions =
        new CurationDecisions(conf, asOf).of(PairFacts.of(rows, contamination));
    List<PairDecision> decided =
        decisions.entrySet().stream()
            .map(one -> new PairDecision(one.getKey(), one.getValue()))
            .toList();
    MapFunction<Tuple2<Instruction, PairDecision>, Outcome<Curated>> curate =
        pair -> outcome(pair._1(), pair._2().decision());
    return Decided.beside(rows, decided, PairDecision.class)
        .map(curate, RecordEncoder.outcome(Curated.class));
  }

  private static Outcome<Curated> outcome(Instruction row, CurationDecision decision) {
    if (decision.rule() != null) {
      return Outcome.rejected(
          new Reject(
              "",
              row.id(),
              decision.rule(),
              false,
              decision.score(),
              null,
              decision.related(),
              null,
              ""));
    }
    return Outcome.kept(
        new Curated(
            Ids.of("curated", row.id()),
            List.of(row.id()),
            row.origin(),
            decision.asksPlace()
                ? List.of(Message.user(row.placed()), row.messages().get(1))
                : row.messages(),
            row.task(),
            row.scenario(),
            row.author(),
            row.rule(),
            decision.split(),
            decision.group(),
            decision.weight()));
  }
}
