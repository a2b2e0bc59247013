package io.syllabus.pipelines.recipe;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.pipelines.SmallRecipe;
import io.syllabus.pipelines.classifier.LabelFile;
import io.syllabus.pipelines.cli.CommandLineRun;
import io.syllabus.udfs.mask.PatternRule;
import io.syllabus.udfs.score.Lexicon;
import io.syllabus.udfs.structure.RulePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the pages show can be copied and works. */
class DocumentationTest {
  @TempDir Path temp;

  @Test
  void theSmallestRecipeRuns() throws IOException {
    String yaml = block("README.md", "yaml");
    assertThat(yaml.lines().count()).isLessThanOrEqualTo(10);
    CommandLineRun run =
        CommandLineRun.of("run", Files.writeString(temp.resolve("mine.yaml"), yaml), "--dry-run");
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("source contracts: 9 files", "source faq: 1 files");
  }

  @Test
  void theFormatsAreThoseThatAreRead() throws IOException {
    Path scenarios =
        Files.writeString(temp.resolve("s.csv"), block("conf/README.md", "csv scenarios"));
    assertThat(ScenarioFile.read(scenarios.toString())).hasSize(2);
    assertThat(Lexicon.parse(block("conf/README.md", "tsv lexicon")).hits("约定违约金").count()).isOne();
    assertThat(PatternRule.parse(block("conf/README.md", "yaml recognisers"))).hasSize(1);
    assertThat(RulePack.parse(block("conf/README.md", "yaml pack"), "handbook").rules()).hasSize(1);
    Path labels = Files.writeString(temp.resolve("l.csv"), block("conf/README.md", "csv labels"));
    assertThat(new LabelFile("text", "label", "doc").read(labels)).hasSize(3);
    Path gates = temp.resolve("gates.yaml");
    Files.writeString(gates, "name: a\n" + block("conf/README.md", "yaml gates"));
    assertThat(RecipeLoader.load(gates, Map.of()).recipe().gates().own()).hasSize(1);
  }

  @Test
  void theTextsOfALanguageModelAreThoseThatAreRead() throws IOException {
    Path texts = Files.writeString(temp.resolve("t.jsonl"), block("conf/README.md", "jsonl texts"));
    Path model = temp.resolve("legal.arpa");
    CommandLineRun run = CommandLineRun.of("lm", "train", texts, "--held-out", 0, "--out", model);
    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).contains("order 5, words: 2 documents");
    assertThat(temp.resolve("legal.arpa.json")).exists();
  }

  private static String block(String page, String info) throws IOException {
    String text = Files.readString(SmallRecipe.home().resolve(page));
    Matcher block = Pattern.compile("(?ms)^```" + info + "$\n(.*?)^```$").matcher(text);
    assertThat(block.find()).as("%s has a block %s", page, info).isTrue();
    return block.group(1);
  }
}
