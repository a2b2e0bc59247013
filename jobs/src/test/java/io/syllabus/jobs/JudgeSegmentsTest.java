package io.syllabus.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syllabus.schemas.Judged;
import io.syllabus.schemas.Passage;
import io.syllabus.schemas.Reject;
import io.syllabus.schemas.Scored;
import io.syllabus.schemas.Scores;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JudgeSegmentsTest {
  private static final Passage RENT = Rows.passage("clause", "The tenant pays the rent.");
  private static final Passage PENALTY =
      new Passage("clause", List.of("9. Liability"), "Nobody is liable.", null, Map.of());

  @Test
  void keepsWhatMeetsTheCondition() {
    Judged row = judge("noiseKeep and keywords >= 3", scored(RENT, 3, "en")).row();

    assertThat(row.bucket()).isEqualTo("kept");
    assertThat(row.flags()).isEmpty();
    assertThat(row.parents()).containsExactly("s1");
  }

  @Test
  void namesTheFirstPartThatWasNotMet() {
    Reject reject =
        judge("noiseKeep and keywords >= 3 and characters > 999", scored(RENT, 1, "en")).reject();

    assertThat(reject.rule()).isEqualTo("keywords >= 3");
    assertThat(reject.failed()).isFalse();
  }

  @Test
  void knowsLineKindAndSource() {
    String condition = "line = 'legal' and kind = 'clause' and source = 'contracts'";

    assertThat(judge(condition, scored(RENT, 1, "en")).rows()).hasSize(1);
  }

  @Test
  void takesANumberThatIsMissingForNotMet() {
    assertThat(judge("similarity > 0.1", scored(RENT, 1, "en")).reject().rule())
        .contains("similarity");
  }

  @Test
  void namesTheNoiseRuleWhereNoiseDecides() {
    Scores noise = scores(false, "greeting", "greetingWords", 0, "en");

    assertThat(judge("noiseKeep", Rows.scored("s1", RENT, noise)).reject())
        .isEqualTo(Reject.dropped("s1", "noise:greetingWords", "greeting"));
  }

  @Test
  void neverDropsAKeyClause() {
    Judged row = judge("keywords >= 3", scored(PENALTY, 0, "en")).row();

    assertThat(row.bucket()).isEqualTo("keyClause");
    assertThat(row.flags()).containsExactly("keyClause");
  }

  @Test
  void flagsAKeyClauseThatMeetsTheCondition() {
    Judged row = judge("keywords >= 3", scored(PENALTY, 5, "en")).row();

    assertThat(row.bucket()).isEqualTo("kept");
    assertThat(row.flags()).containsExactly("keyClause");
  }

  @Test
  void rescuesClausesOnly() {
    Passage chat = new Passage("dialogue", PENALTY.path(), PENALTY.text(), null, Map.of());

    assertThat(judge("keywords >= 3", scored(chat, 0, "en")).rows()).isEmpty();
  }

  @Test
  void rescuesNothingWhereTheRecipeSaysSo() {
    JudgeSegments strict =
        new JudgeSegments(
            new JudgeConf("keywords >= 3", "none", Map.of(), List.of("(?i)liab")), List.of());

    assertThat(Ran.of(strict, List.of(scored(PENALTY, 0, "en"))).rows()).isEmpty();
  }

  @Test
  void dropsOtherLanguagesEvenKeyClauses() {
    assertThat(judge("noiseKeep", scored(PENALTY, 5, "fr")).reject())
        .isEqualTo(Reject.dropped("s1", "language", "fr"));
  }

  @Test
  void keepsWhatHasNoLanguage() {
    assertThat(judge("noiseKeep", scored(RENT, 5, "und")).rows()).hasSize(1);
  }

  @Test
  void saysWhichColumnDoesNotExist() {
    assertThatThrownBy(() -> judge("keyword >= 3", scored(RENT, 3, "en")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Cannot use judge.keep='keyword >= 3': ")
        .hasMessageContaining("`keyword`")
        .hasMessageEndingWith("the columns are those of scored.scores and line, kind, source");
  }

  @Test
  void saysThatAConditionIsNoSql() {
    assertThatThrownBy(() -> judge("keywords >=", scored(RENT, 3, "en")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Cannot use judge.keep='keywords >=': it is no SQL condition; see conf/reference.yaml");
  }

  @Test
  void saysThatAnExpressionIsNoCondition() {
    assertThatThrownBy(() -> judge("array(keywords)", scored(RENT, 3, "en")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Cannot use judge.keep='array(keywords)': ");
  }

  @Test
  void checksItsConf() {
    assertThatThrownBy(() -> new JudgeConf(" ", "none", Map.of(), List.of()))
        .hasMessage(
            "Cannot use judge.keep='': must be a condition such as noiseKeep and keywords >= 1");
    assertThatThrownBy(() -> new JudgeConf("noiseKeep", "some", Map.of(), List.of()))
        .hasMessage("Cannot use judge.neverDrop=some: must be keyClauses or none");
    assertThatThrownBy(() -> new JudgeConf("noiseKeep", "none", Map.of(), List.of("(")))
        .hasMessageStartingWith("Cannot use judge.keyClauses=(: ");
  }

  @Test
  void takesAThresholdFromItsRows() {
    List<Scored> rows =
        IntStream.range(0, 5)
            .mapToObj(
                i ->
                    Rows.scored(
                        "s" + i,
                        Rows.passage("clause", "text " + i),
                        scores(true, "business", null, i, "en")))
            .toList();
    JudgeSegments stage = new JudgeSegments(conf("keywords > p50(keywords)", Map.of()), List.of());

    assertThat(stage.reach()).isEqualTo(Reach.TABLE);
    assertThat(Ran.of(stage, rows).rows())
        .extracting(r -> r.scores().keywords())
        .containsExactlyInAnyOrder(3, 4);
  }

  @Test
  void takesAThresholdFromAReference(@TempDir Path folder) throws IOException {
    String values =
        IntStream.rangeClosed(0, 100).mapToObj(String::valueOf).collect(Collectors.joining(","));
    Path file = Files.writeString(folder.resolve("legal.json"), "{\"keywords\": [" + values + "]}");
    JudgeSegments stage =
        new JudgeSegments(
            conf("keywords >= p2('legal')", Map.of("legal", file.toString())), List.of());
    Scored few =
        Rows.scored("s1", Rows.passage("clause", "a"), scores(true, "business", null, 1, "en"));
    Scored more =
        Rows.scored("s2", Rows.passage("clause", "b"), scores(true, "business", null, 2, "en"));

    assertThat(stage.reach()).isEqualTo(Reach.ROWS);
    assertThat(Ran.of(stage, List.of(few, more)).rows())
        .extracting(r -> r.scores().keywords())
        .containsExactly(2);
  }

  @Test
  void refusesAReferenceThatItDoesNotHave(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("legal.json"), "{\"similarity\": [1, 2]}");
    assertThatThrownBy(
            () -> new JudgeSegments(conf("keywords > p50('tax')", Map.of()), List.of()).check())
        .hasMessageContaining("there is no reference 'tax'");
    assertThatThrownBy(
            () ->
                new JudgeSegments(
                        conf("keywords > p50('legal')", Map.of("legal", file.toString())),
                        List.of())
                    .check())
        .hasMessageContaining("it has no distribution of keywords");
  }

  private static JudgeConf conf(String condition, Map<String, String> references) {
    return new JudgeConf(condition, "none", references, List.of());
  }

  private static Ran<Judged> judge(String condition, Scored row) {
    JudgeConf conf = new JudgeConf(condition, "keyClauses", Map.of(), List.of("(?i)\\bliabilit"));
    return Ran.of(new JudgeSegments(conf, List.of("zh", "en")), List.of(row));
  }

  private static Scored scored(Passage passage, int keywords, String language) {
    return Rows.scored("s1", passage, scores(true, "business", null, keywords, language));
  }

  private static Scores scores(
      boolean keep, String intent, String rule, int keywords, String language) {
    return Rows.scores(keep, intent, rule, keywords, language);
  }
}
