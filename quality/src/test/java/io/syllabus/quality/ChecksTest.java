package io.syllabus.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.schemas.QualityEntry;
import io.syllabus.schemas.Tables;
import java.util.List;
import org.assertj.core.api.AbstractListAssert;
import org.junit.jupiter.api.Test;

/** Each check is seen to pass and to fail. */
class ChecksTest {
  private static final Checks LINEAGE = new LineageChecks(Tables.MASKED);
  private static final Checks AGE = new AgeChecks("2025-09-01", 0.5);
  private static final Checks COVERAGE = new CoverageChecks(List.of("loans", "cards"), 0.8);
  private static final Checks REPETITION = new RepetitionChecks(0.0);
  private static final Checks REVIEW = new ReviewChecks(0.25);
  private static final Checks RESIDUE = new ResidueChecks(Tables.RENDERED, "text");

  @Test
  void rowsHaveIdsParentsAndLicences() {
    String good = row("a", "array('p')", "'internal'");

    assertThat(Frames.inspect(LINEAGE, good + " union all " + row("b", "array('p')", "'x'")))
        .extracting(QualityEntry::status)
        .containsOnly(QualityEntry.PASSED);
    assertFailed(LINEAGE, "idUnique", good + " union all " + good);
    assertFailed(LINEAGE, "parentsNamed", row("a", "cast(array() as array<string>)", "'internal'"));
    assertFailed(LINEAGE, "licenceKnown", row("a", "array('p')", "cast(null as string)"));
  }

  @Test
  void mostDatedPairsAreRecent() {
    assertPassed(AGE, "withinYear", dates("'2025-08-31'", "'2024-09-01'", "'2020-01-01'", "null"));
    assertFailed(AGE, "withinYear", dates("'2025-08-31'", "'2024-08-31'", "'2020-01-01'", "null"));
    assertUnproven(AGE, "withinYear", dates("null"));
  }

  @Test
  void coreScenariosHavePairs() {
    assertPassed(COVERAGE, "coverage", "select * from values ('loans'), ('cards') as t(scenario)");
    assertFailed(COVERAGE, "coverage", "select * from values ('loans'), ('other') as t(scenario)");
    assertFailed(COVERAGE, "coverage", "select cast(null as string) as scenario where false");
  }

  @Test
  void noQuestionIsAskedTwice() {
    String once = question("Who pays?", "train") + " union all " + question("When?", "test");

    assertPassed(REPETITION, "duplicates", once);
    assertPassed(REPETITION, "questionInOneSplit", once);
    String twice = once + " union all " + question("When?", "train");
    assertFailed(REPETITION, "duplicates", twice);
    assertFailed(REPETITION, "questionInOneSplit", twice);
  }

  @Test
  void fewReviewedPairsAreWrong() {
    assertPassed(
        REVIEW,
        "reviewError",
        "select * from values ('accepted'), ('accepted'), ('accepted'), ('rejected'), ('none') as"
            + " t(review)");
    assertFailed(
        REVIEW, "reviewError", "select * from values ('accepted'), ('rejected') as t(review)");
    assertUnproven(
        REVIEW, "reviewError", "select * from values ('none'), ('pending') as t(review)");
  }

  @Test
  void noPersonalDataIsLeft() {
    assertPassed(RESIDUE, "noPersonalData", "select 'Call <PHONE_NUMBER>.' as text");
    assertFailed(
        RESIDUE,
        "noPersonalData",
        "select 'Clean.' as text union all select 'Mail wei.li@corp-mail.cn today.'");
  }

  @Test
  void aResidueIsToldByTypeAndRuleAndNeverByValue() {
    String rows =
        "select 'r1' as id, 'Mail wei.li@corp-mail.cn or 13912876540.' as text"
            + " union all select 'r2', 'Clean.'";

    assertThat(Frames.inspect(RESIDUE, "noPersonalData", rows).actual())
        .matches(
            "0.500, by 1 of 2 rows: EMAIL_ADDRESS by rule \\S+, PHONE_NUMBER by rule \\S+, row r1")
        .doesNotContain("wei.li", "13912876540");
  }

  @Test
  void everyDroppedRowHasASurvivorThatStands() {
    String dropped = left("b", "a", "minhash", "0.8", "0.7");

    assertSurvivors(dropped).containsOnly(QualityEntry.PASSED);
    assertSurvivors(left("b", "a", "exact", "1.0", "null")).containsOnly(QualityEntry.PASSED);
    assertSurvivors(left("b", "a", "version", "null", "null")).containsOnly(QualityEntry.PASSED);
    assertSurvivors(left("b", "z", "exact", "1.0", "null"))
        .containsExactly(QualityEntry.FAILED, QualityEntry.PASSED);
    assertSurvivors(dropped + " union all " + left("c", "b", "exact", "1.0", "null"))
        .containsExactly(QualityEntry.FAILED, QualityEntry.PASSED);
    assertSurvivors(left("b", "a", "minhash", "0.69", "0.7"))
        .containsExactly(QualityEntry.PASSED, QualityEntry.FAILED);
    assertSurvivors(left("b", "a", "minhash", "null", "null"))
        .containsExactly(QualityEntry.PASSED, QualityEntry.FAILED);
  }

  /** a ~ b ~ c and a is not like c: both stand in one cluster, and b is dropped for either. */
  @Test
  void aChainOfNearCopiesLeavesTwoSurvivorsInOneCluster() {
    assertSurvivors(left("b", "c", "minhash", "0.75", "0.7")).containsOnly(QualityEntry.PASSED);
  }

  @Test
  void survivorsAreProvenWithoutDuplicates() {
    assertSurvivors(left("b", "a", "exact", "1.0", "null") + " where false")
        .containsOnly(QualityEntry.PASSED);
  }

  private static AbstractListAssert<?, ?, String, ?> assertSurvivors(String left) {
    String unique =
        "select 'u1' as id, array('a') as parents union all select 'u2', array('c2', 'c')";
    return assertThat(
            Frames.inspect(
                new SurvivorChecks(), Frames.of(unique), Frames.of(left), Whereabouts.UNKNOWN))
        .extracting(QualityEntry::status);
  }

  private static String left(String row, String survivor, String rule, String score, String limit) {
    return "select '%s' as row, '%s' as related, '%s' as rule, cast(%s as double) as score, cast(%s as double) as threshold"
        .formatted(row, survivor, rule, score, limit);
  }

  @Test
  void countTextOfNullAsNoResidue() {
    assertPassed(RESIDUE, "noPersonalData", "select cast(null as string) as text");
  }

  private static void assertPassed(Checks checks, String gate, String query) {
    assertStatus(checks, gate, query, QualityEntry.PASSED);
  }

  private static void assertFailed(Checks checks, String gate, String query) {
    assertStatus(checks, gate, query, QualityEntry.FAILED);
  }

  private static void assertUnproven(Checks checks, String gate, String query) {
    assertStatus(checks, gate, query, QualityEntry.UNPROVEN);
  }

  private static void assertStatus(Checks checks, String gate, String query, String status) {
    assertThat(Frames.inspect(checks, gate, query).status()).as(gate).isEqualTo(status);
  }

  private static String row(String id, String parents, String licence) {
    return "select '%s' as id, %s as parents, named_struct('licence', %s, 'access', 'x') as origin"
        .formatted(id, parents, licence);
  }

  private static String dates(String... dates) {
    return "select named_struct('date', cast(d as string)) as origin from values (%s) as t(d)"
        .formatted(String.join("), (", dates));
  }

  private static String question(String text, String split) {
    return "select array(named_struct('role', 'system', 'content', 'Be kind.'), named_struct('role', 'user', 'content', '%s'), named_struct('role', 'assistant', 'content', 'An answer.')) as messages, '%s' as split"
        .formatted(text, split);
  }
}
