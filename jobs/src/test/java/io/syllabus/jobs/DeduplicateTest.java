package io.syllabus.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.syllabus.schemas.Judged;
import io.syllabus.schemas.Origin;
import io.syllabus.schemas.Outcome;
import io.syllabus.schemas.Reject;
import io.syllabus.schemas.Unique;
import io.syllabus.udfs.dedup.DedupConf;
import io.syllabus.udfs.dedup.MinHashConf;
import io.syllabus.udfs.dedup.SemanticConf;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DeduplicateTest {
  private static final Deduplicate STAGE = stage(false, "off");

  @Test
  void keepsOneOfEachExactCopy() {
    Ran<Unique> ran =
        Ran.of(STAGE, List.of(row("a", "2025-01-01", words(0)), row("b", "2025-02-01", words(0))));

    assertThat(ran.row().parents()).containsExactly("b");
    assertThat(ran.row().clusterSize()).isEqualTo(2);
    assertThat(ran.reject()).isEqualTo(Reject.inFavour("a", "exact", 1.0, null, "b"));
  }

  @Test
  void dropsANearCopyWithItsTrueSimilarity() {
    Ran<Unique> ran =
        Ran.of(STAGE, List.of(row("a", "2025-02-01", words(0)), row("b", "2025-01-01", words(12))));

    assertThat(ran.survivors()).containsExactly("a");
    assertThat(ran.reject().rule()).isEqualTo("minhash");
    assertThat(ran.reject().score()).isCloseTo(84 / 108.0, within(1e-9));
    assertThat(ran.reject().threshold()).isEqualTo(0.7);
    assertThat(ran.reject().related()).isEqualTo("a");
  }

  @Test
  void keepsWhatIsLessAlikeThanTheThreshold() {
    assertThat(
            Ran.of(STAGE, List.of(row("a", null, words(0)), row("b", null, words(24)))).survivors())
        .containsExactly("a", "b");
  }

  @Test
  void dropsNothingThroughAChain() {
    Ran<Unique> ran =
        Ran.of(
            STAGE,
            List.of(
                row("a", "2025-03-01", words(0)),
                row("b", "2025-02-01", words(12)),
                row("c", "2025-01-01", words(24))));

    assertThat(ran.survivors()).containsExactly("a", "c");
    assertThat(ran.reject().row()).isEqualTo("b");
    assertThat(ran.rows()).extracting(Unique::cluster).containsOnly("a");
    assertThat(ran.rows()).extracting(Unique::clusterSize).containsOnly(3);
  }

  @Test
  void dropsBothEndsForTheMiddleThatBothResemble() {
    Ran<Unique> ran =
        Ran.of(
            STAGE,
            List.of(
                row("a", "2025-01-01", words(0)),
                row("b", "2025-03-01", words(12)),
                row("c", "2025-02-01", words(24))));

    assertThat(ran.survivors()).containsExactly("b");
    assertThat(ran.rejects()).extracting(Reject::related).containsOnly("b");
  }

  @Test
  void keepsTheNewestRevision() {
    Ran<Unique> ran =
        Ran.of(
            STAGE,
            List.of(
                revision("a", "2024-01-01", words(0)), revision("b", "2025-01-01", words(500))));

    assertThat(ran.row().supersedes()).containsExactly("a");
    assertThat(ran.reject()).isEqualTo(Reject.inFavour("a", "version", null, null, "b"));
  }

  @Test
  void aDocumentMayBeOlderThanSparkBelieves() {
    Ran<Unique> ran =
        Ran.of(
            STAGE,
            List.of(
                revision("a", "1791-12-15", words(0)), revision("b", "1891-01-26", words(500))));

    assertThat(ran.row().supersedes()).containsExactly("a");
  }

  @Test
  void prefersTheBetterExtractionThenTheEarlierSource() {
    Judged scan = judged("a", "inbox", 0.8, words(0));
    Judged inbox = judged("b", "inbox", 1.0, words(0));
    Judged contract = judged("c", "contracts", 1.0, words(0));

    assertThat(Ran.of(STAGE, List.of(scan, inbox, contract)).survivors()).containsExactly("c");
    assertThat(Ran.of(STAGE, List.of(scan, inbox)).survivors()).containsExactly("b");
  }

  @Test
  void doesNotDependOnTheOrderOfRows() {
    List<Judged> rows =
        List.of(row("a", null, words(0)), row("b", null, words(12)), row("c", null, words(24)));
    List<Judged> turned = List.of(rows.get(2), rows.get(0), rows.get(1));

    assertThat(Ran.of(STAGE, rows).survivors()).isEqualTo(Ran.of(STAGE, turned).survivors());
  }

  @Test
  void dropsRowsOfOneMeaningWhereAsked() {
    List<Judged> rows =
        List.of(
            Rows.judged("a", dated("2025-02-01"), words(0), 1f, 0f, 0f),
            Rows.judged("b", dated("2025-01-01"), words(500), 0.99f, 0.14f, 0f),
            Rows.judged("c", dated("2025-01-01"), words(900), 0f, 0f, 1f));

    Ran<Unique> ran = Ran.of(stage(true, "off"), rows);

    assertThat(ran.survivors()).containsExactly("a", "c");
    assertThat(ran.reject().rule()).isEqualTo("semantic");
    assertThat(ran.reject().threshold()).isEqualTo(0.95);
    assertThat(Ran.of(STAGE, rows).rejects()).isEmpty();
  }

  @Test
  void keepsBothOfTwoThatDifferInAFactAndNamesTheVariant() {
    String text = words(0) + " within thirty days";
    List<Judged> rows =
        List.of(
            row("a", "2025-02-01", text),
            row("b", "2025-01-01", text.replace("thirty", "sixty")),
            row("c", "2024-01-01", "Notice:\n" + text.replace("thirty", "30")));

    Ran<Unique> ran = Ran.of(stage(false, "guard"), rows);

    assertThat(ran.survivors()).containsExactly("a", "b");
    assertThat(ran.reject().related()).isEqualTo("a");
    assertThat(ran.rows())
        .filteredOn(row -> row.parents().contains("b"))
        .extracting(Unique::variantOf)
        .containsExactly("a");
  }

  @Test
  void cutsRowsOfOneTemplateThroughPivots() {
    List<Judged> rows =
        IntStream.range(0, 120)
            .mapToObj(i -> row("r" + i, null, words(0) + (i < 60 ? " order 7" : " order " + i)))
            .toList();

    Ran<Unique> ran = Ran.of(stage(false, "guard"), rows);

    assertThat(ran.survivors()).hasSize(61);
    assertThat(ran.rejects()).hasSize(59).extracting(Reject::rule).containsOnly("exact");
  }

  @Test
  void doesNotDependOnPartitions() {
    List<Judged> rows =
        IntStream.range(0, 60).mapToObj(i -> copy(i, i % 3 == 0 ? "Notice:\n" : "")).toList();
    List<Judged> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(5));

    List<Outcome<Unique>> one = fates(rows, 1);

    assertThat(one).filteredOn(fate -> fate.reject() != null).hasSizeBetween(20, 40);
    assertThat(fates(rows, 7)).isEqualTo(one);
    assertThat(fates(shuffled, 64)).isEqualTo(one);
  }

  /** Three rows of each order resemble one another in wording and meaning. */
  private static Judged copy(int number, String heading) {
    String text = heading + words(0) + " order " + number / 3;
    return Rows.judged("r" + number, dated(null), text, 1f, number / 100f, 0f);
  }

  private static List<Outcome<Unique>> fates(List<Judged> rows, int partitions) {
    Deduplicate stage = stage(true, "guard");
    return stage
        .apply(
            LocalSpark.session()
                .createDataset(rows, stage.input().encoder())
                .repartition(partitions),
            new TestContext(stage, Path.of("target")))
        .collectAsList()
        .stream()
        .sorted(Comparator.comparing(Outcome::parent))
        .toList();
  }

  static Deduplicate stage(boolean semantic, String facts) {
    return new Deduplicate(
        new DedupConf(
            new MinHashConf(0.7, 100, 1),
            new SemanticConf(semantic, 0.95, 8, 1),
            facts,
            "dayFirst",
            List.of("newest", "bestExtraction", "sourceRank")),
        List.of("contracts", "inbox"));
  }

  private static Judged row(String id, String date, String text) {
    return Rows.judged(id, dated(date), text);
  }

  private static Judged revision(String id, String date, String text) {
    return Rows.judged(id, dated(date).dated(null, "faq 17"), text);
  }

  private static Judged judged(String id, String source, double quality, String text) {
    return Rows.judged(
        id,
        new Origin(
            "d1",
            source,
            "document",
            "legal",
            "internal",
            "secret",
            null,
            "",
            null,
            "en",
            null,
            quality),
        text);
  }

  private static Origin dated(String date) {
    return Rows.origin("d1", "document", "legal", date);
  }

  /** A hundred words; two such texts share 96 minus the difference of their starts 5-grams. */
  private static String words(int from) {
    return IntStream.range(from, from + 100)
        .mapToObj(i -> "w" + i)
        .collect(Collectors.joining(" "));
  }
}
