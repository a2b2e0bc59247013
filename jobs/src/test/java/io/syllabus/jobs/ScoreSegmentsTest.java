package io.syllabus.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syllabus.schemas.Scored;
import io.syllabus.schemas.Scores;
import io.syllabus.udfs.score.GibberishConf;
import io.syllabus.udfs.score.NoiseConf;
import io.syllabus.udfs.score.RepetitionConf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreSegmentsTest {
  private static final NoiseConf NOISE =
      new NoiseConf(
          List.of("greeting", "thanks", "chitchat", "advertising"),
          1,
          0.8,
          0.8,
          0.5,
          0.5,
          0.7,
          0.15,
          new GibberishConf(0.05, 0.5, 0.6, 5, 10),
          new RepetitionConf(20, 0.8, 3, 0.75));
  @TempDir Path folder;

  @Test
  void countsTheTermsOfTheLexicon() throws IOException {
    Scores scores = score(lexicon("rent\t1\tlegal\n违约金\t2\tlegal\n"), "违约金为月租金的百分之五。").scores();

    assertThat(scores.keywords()).isEqualTo(1);
    assertThat(scores.keywordWeight()).isEqualTo(2.0);
  }

  @Test
  void knowsTheLanguage() {
    Scored row = score("", "The tenant pays the rent on the first day of each month.");

    assertThat(row.scores().language()).isEqualTo("en");
    assertThat(row.origin().language()).isEqualTo("en");
  }

  @Test
  void tellsNoiseFromBusiness() {
    Scores greeting = score("", "你好！").scores();
    Scores clause = score("", "The tenant pays the rent on the first day of each month.").scores();

    assertThat(greeting.noiseKeep()).isFalse();
    assertThat(greeting.noiseIntent()).isEqualTo("greeting");
    assertThat(greeting.noiseRule()).isNotBlank();
    assertThat(clause.noiseKeep()).isTrue();
    assertThat(clause.noiseIntent()).isEqualTo("business");
  }

  @Test
  void countsCodePoints() {
    assertThat(score("", "合同😀甲方").scores().characters()).isEqualTo(5);
  }

  @Test
  void leavesOutWhatItWasNotAskedFor() {
    Scored row = score("", "The tenant pays the rent.");

    assertThat(row.vector()).isEmpty();
    assertThat(row.scores().similarity()).isNull();
    assertThat(row.scores().probability()).isNull();
    assertThat(row.scores().scenario()).isNull();
  }

  @Test
  void needsEmbeddingsForSimilarity() {
    assertThatThrownBy(
            () -> new ScoreConf(NOISE, "", List.of("a contract"), "", "", "", List.of(), false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Cannot use score.describe: similarity needs embeddings; set score.embeddings: true");
  }

  @Test
  void isHashedWithoutThePlaceOfItsLexicon() throws IOException {
    assertThat(stage(lexicon("rent\t1\tlegal\n")).conf()).isEqualTo(stage("").conf());
  }

  private static Scored score(String lexicon, String text) {
    return Ran.of(stage(lexicon), List.of(Rows.normalized("n1", text))).row();
  }

  private static ScoreSegments stage(String lexicon) {
    return new ScoreSegments(
        new ScoreConf(NOISE, lexicon, List.of(), "", "", "", List.of(), false), List.of());
  }

  private String lexicon(String terms) throws IOException {
    return Files.writeString(folder.resolve("terms.tsv"), terms).toString();
  }
}
