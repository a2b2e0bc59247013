package io.syllabus.quality;

import io.syllabus.schemas.Table;
import io.syllabus.schemas.Tables;
import java.util.ArrayList;
import java.util.List;

/** All gates of a build, in flow order: the one place that says what must be true of what. */
public final class Gates {
  private Gates() {}

  /**
   * The checks of a recipe.
   *
   * @param asOf the only date that the build knows, ISO
   * @param core names of the core scenarios; none, no gate on coverage
   * @param business whether the recipe says what its business is, by a lexicon or scenarios; where
   *     it does not, relevance stays unproven
   */
  public static List<Checks> of(GateConf conf, String asOf, List<String> core, boolean business) {
    List<Checks> checks = new ArrayList<>();
    Tables.FLOW.stream()
        .filter(table -> !table.equals(Tables.SOURCES))
        .forEach(t -> lineage(checks, t));
    checks.add(readable());
    checks.add(text());
    checks.add(new ResidueChecks(Tables.MASKED, "passage.text"));
    checks.add(new ResidueChecks(Tables.NORMALIZED, "passage.text"));
    checks.add(scores());
    checks.add(new RelevanceChecks(business, conf.nearScenario(), conf.relevance()));
    checks.add(clusters());
    checks.add(new SurvivorChecks());
    checks.add(conversations());
    if (!core.isEmpty()) {
      checks.add(new CoverageChecks(core, conf.coverage()));
      checks.add(spread(conf));
    }
    checks.add(new ReviewChecks(conf.reviewError()));
    checks.add(splits());
    checks.add(new RepetitionChecks(conf.duplicates()));
    checks.add(new AgeChecks(asOf, conf.withinYear()));
    checks.add(samples());
    checks.add(new ResidueChecks(Tables.RENDERED, "text"));
    conf.own().forEach(gate -> checks.add(gate.checks()));
    return List.copyOf(checks);
  }

  private static void lineage(List<Checks> checks, Table<?> table) {
    checks.add(new LineageChecks(table));
  }

  private static Checks readable() {
    return new ColumnChecks(
        Tables.DOCUMENTS,
        List.of(
            Gate.size("documentsFound", 1),
            Gate.every("pagesCounted", "size(pages) > 0"),
            Gate.every("confidenceKnown", "forall(pages, p -> p.confidence between 0 and 1)")));
  }

  private static Checks text() {
    return new ColumnChecks(
        Tables.SEGMENTS,
        List.of(
            Gate.every("textPresent", "length(trim(passage.text)) > 0"),
            Gate.every("pagesInOrder", "firstPage <= lastPage"),
            Gate.every("offsetsInOrder", "start < end or firstPage < lastPage")));
  }

  private static Checks scores() {
    return new ColumnChecks(
        Tables.SCORED,
        List.of(
            Gate.every("languageKnown", "scores.language is not null"),
            Gate.every("cosinesInRange", "coalesce(scores.similarity, 0) between -1.001 and 1.001"),
            Gate.every("sharesInRange", "scores.advertising between 0 and 1")));
  }

  private static Checks clusters() {
    return new ColumnChecks(
        Tables.UNIQUE,
        List.of(Gate.every("clusterCounted", "clusterSize >= 1 and cluster is not null")));
  }

  private static Checks conversations() {
    return new ColumnChecks(
        Tables.INSTRUCTIONS,
        List.of(
            Gate.size("pairsFound", 1),
            Gate.every("endsWithAnswer", "element_at(messages, -1).role = 'assistant'"),
            Gate.every("nothingEmpty", "forall(messages, m -> length(trim(m.content)) > 0)"),
            Gate.every("evidenceNamed", "evidence.start < evidence.end")));
  }

  private static Checks spread(GateConf conf) {
    return new ColumnChecks(
        Tables.INSTRUCTIONS,
        List.of(Gate.entropyBits("entropyBits", "scenario", conf.entropyBits())));
  }

  private static Checks splits() {
    return new ColumnChecks(
        Tables.CURATED,
        List.of(
            Gate.every("splitKnown", "split in ('train', 'validation', 'test')"),
            Gate.every("weightPositive", "weight >= 1")));
  }

  private static Checks samples() {
    return new ColumnChecks(
        Tables.RENDERED,
        List.of(
            Gate.size("samplesFound", 1),
            Gate.every("idsCounted", "size(inputIds) = tokens and size(labels) = tokens"),
            Gate.every("somethingLearnt", "exists(labels, l -> l <> -100)"),
            Gate.every("somethingGiven", "exists(labels, l -> l = -100)")));
  }
}
