package io.syllabus.jobs;

import io.syllabus.schemas.Ids;
import io.syllabus.schemas.Instruction;
import io.syllabus.schemas.Outcome;
import io.syllabus.schemas.RecordEncoder;
import io.syllabus.schemas.Reject;
import io.syllabus.schemas.Table;
import io.syllabus.schemas.Tables;
import io.syllabus.schemas.Unique;
import io.syllabus.udfs.structure.DocumentPassage;
import io.syllabus.udfs.structure.Pair;
import io.syllabus.udfs.structure.PairRules;
import io.syllabus.udfs.structure.RulePack;
import io.syllabus.udfs.structure.StructureConf;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;

/** Turns passages into pairs by the rules of the recipe's packs. */
public final class StructureInstructions implements Stage<Unique, Instruction> {
  private final StructureConf conf;

  public StructureInstructions(StructureConf conf) {
    this.conf = conf;
  }

  /** What travels to the executors. */
  private record Plan(StructureConf conf, List<RulePack> packs) implements Serializable {}

  @Override
  public String name() {
    return "structure";
  }

  @Override
  public Table<Unique> input() {
    return Tables.UNIQUE;
  }

  @Override
  public Table<Instruction> output() {
    return Tables.INSTRUCTIONS;
  }

  @Override
  public List<SideInput> alsoReads() {
    return SideInput.OfFile.list("structure.rules", conf.rules());
  }

  @Override
  public void check() {
    conf.rules().forEach(file -> RulePack.read(Path.of(file)));
  }

  @Override
  public Record conf() {
    return conf.withoutPaths();
  }

  @Override
  public Reach reach() {
    return Reach.ROWS;
  }

  @Override
  public Dataset<Outcome<Instruction>> apply(Dataset<Unique> rows, StageContext context) {
    List<RulePack> packs =
        alsoReads().stream().map(side -> RulePack.read(context.file(side.name()))).toList();
    StructureConf own = conf;
    FlatMapFunction<Unique, Outcome<Instruction>> structure =
        row -> {
          PairRules rules = rules(own, packs);
          return Faults.caught(row, r -> outcomes(r, rules)).iterator();
        };
    return rows.flatMap(structure, RecordEncoder.outcome(Instruction.class));
  }

  private static PairRules rules(StructureConf conf, List<RulePack> packs) {
    return PerJvm.of(
        PairRules.class, new Plan(conf, packs), plan -> new PairRules(plan.conf(), plan.packs()));
  }

  private static List<Outcome<Instruction>> outcomes(Unique row, PairRules rules) {
    Set<String> ids = new HashSet<>();
    List<Outcome<Instruction>> outcomes = new ArrayList<>();
    DocumentPassage passage = passage(row);
    for (Pair pair : rules.pairs(passage)) {
      Instruction instruction = instruction(row, pair);
      if (ids.add(instruction.id())) {
        outcomes.add(Outcome.kept(instruction));
      }
    }
    if (outcomes.isEmpty()) {
      String reason = rules.reason(passage);
      outcomes.add(Outcome.rejected(Reject.dropped(row.id(), reason, row.passage().kind())));
    }
    return outcomes;
  }

  private static DocumentPassage passage(Unique row) {
    return new DocumentPassage(
        row.passage().kind(),
        row.passage().path(),
        row.passage().text(),
        row.passage().speaker(),
        row.passage().fields(),
        row.origin().language(),
        row.origin().title(),
        row.scores().scenario());
  }

  private static Instruction instruction(Unique row, Pair pair) {
    List<String> parts = new ArrayList<>(List.of("instruction", row.id(), pair.rule()));
    pair.messages().forEach(m -> parts.add(m.role() + "\n" + m.content()));
    return new Instruction(
        Ids.of(parts.toArray(String[]::new)),
        List.of(row.id()),
        row.origin(),
        pair.messages(),
        pair.placed(),
        pair.task(),
        row.scores().scenario(),
        "rule",
        pair.rule(),
        pair.evidence(),
        "none");
  }
}
