package io.syllabus.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.pipelines.SmallRecipe;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.pipelines.recipe.RecipeLoader;
import io.syllabus.pipelines.recipe.SourceConf;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What init guesses, and that the recipe that it writes can be run. */
class InitCommandTest {
  @TempDir Path temp;
  private Path folder;
  private Path recipe;

  @BeforeEach
  void name() throws IOException {
    folder = Files.createDirectories(temp.resolve("our papers"));
    recipe = temp.resolve("papers.yaml");
  }

  @Test
  void filesThatLookAlikeAreOneSource() throws IOException {
    write("sales/faq/a.csv", "Frage;Question;Answer;Date\n1;Who?;We do.;2024-01-02\n");
    write("sales/faq/b.csv", "Frage;Question;Answer;Date\n1;What?;That one.;2024-01-02\n");
    write("sales/zh.csv", "问题,答案\n怎么退货？,请在七天之内联系客服办理。\n", "GB18030");
    write("sales/pricelist.csv", "item,price\nbolt,3\n");
    write(
        "chats/one.jsonl",
        "{\"messages\": [{\"from\": \"user\", \"value\": \"Hi\"}, {\"from\": \"bot\", \"value\": \"Hello\"}]}\n");
    write(
        "chats/rows.csv",
        "session_id,speaker,text\n1,user,My pump leaks\n1,agent,Please close the valve\n");
    write("ops/press.log", "2024-05-01 10:00:00 ERROR [press] oil pressure low\n");
    write("ops/note.txt", "The press was repaired in May.\n");
    write("ops/voices.jsonl", "{\"comment\": \"The press is loud.\"}\n");
    write("readme.md", "# Papers\n");

    assertThat(sources())
        .containsOnly(
            Map.entry("sales-faq", "faq sales/faq {answer=Answer, date=Date, question=Question}"),
            Map.entry("sales-zh", "faq sales/zh.csv {answer=答案, question=问题} GB18030"),
            Map.entry("sales-pricelist", "document sales/pricelist.csv {}"),
            Map.entry(
                "chats-one", "dialogue chats/one.jsonl {role=from, text=value, turns=messages}"),
            Map.entry(
                "chats-rows",
                "dialogue chats/rows.csv {dialogue=session_id, role=speaker, text=text}"),
            Map.entry("ops-press", "log ops/press.log {}"),
            Map.entry("ops-note", "document ops/note.txt {}"),
            Map.entry("ops-voices", "feedback ops/voices.jsonl {text=comment}"),
            Map.entry("readme", "document readme.md {}"));
    assertThat(loaded().languages()).containsExactly("en", "zh");
    assertThat(CommandLineRun.of("run", recipe, "--dry-run").err()).isEmpty();
  }

  @Test
  void endingsTellSourcesApart() throws IOException {
    for (String name : new String[] {"a", "b"}) {
      write(name + ".csv", "question,answer\nWho?,We do.\n");
      write(name + ".txt", "A text.\n");
      write(name + ".md", "# A text\n");
      write("odd [1]/" + name + ".log", "2024-05-01 10:00:00 ERROR [press] oil pressure low\n");
      write("odd [1]/" + name + ".txt", "A text.\n");
    }

    assertThat(sources().values())
        .containsExactlyInAnyOrder(
            "faq *.csv {answer=answer, question=question}",
            "document *.{md,txt} {}",
            "log odd [1]/a.log {}",
            "log odd [1]/b.log {}",
            "document odd [1]/a.txt {}",
            "document odd [1]/b.txt {}");
    assertThat(CommandLineRun.of("run", recipe, "--dry-run").out())
        .contains("source faqs: 2 files")
        .contains("source documents: 4 files");
  }

  @Test
  void theDemosFilesGiveARecipeThatRuns() {
    folder = SmallRecipe.home().resolve("conf/demo/in").toAbsolutePath().normalize();
    assertThat(sources()).hasSizeGreaterThan(20);
    CommandLineRun run = CommandLineRun.of("run", recipe, "--dry-run");
    assertThat(run.err()).isEmpty();
    assertThat(run.code()).isZero();
    assertThat(run.out()).doesNotContain("note:");
  }

  @Test
  void nothingIsOverwrittenOrPutAmongTheDocuments() throws IOException {
    write("a.txt", "A text.\n");
    assertThat(init("--out", folder.resolve("r.yaml")).err())
        .contains("it would be among the documents; name a place outside the folder with --out");
    assertThat(init("--out", recipe).code()).isZero();
    CommandLineRun again = init("--out", recipe);
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err())
        .isEqualTo(
            "Cannot write %s: there is such a file already; name another with --out%n"
                .formatted(recipe));
  }

  @Test
  void aFolderWithoutFilesIsRefused() {
    assertThat(init("--out", recipe).err())
        .contains("it is no folder with files; name a folder with documents");
    folder = temp.resolve("gone");
    CommandLineRun gone = init("--out", recipe);
    assertThat(gone.err()).contains("there is no such file; name a folder with documents");
    assertThat(gone.code()).isEqualTo(2);
    assertThat(recipe).doesNotExist();
  }

  private CommandLineRun init(Object option, Object value) {
    return CommandLineRun.of("init", folder, option, value);
  }

  private Recipe loaded() {
    return RecipeLoader.load(recipe, Map.of()).recipe();
  }

  /** Name → kind, path within the folder, columns and encoding. */
  private Map<String, String> sources() {
    CommandLineRun run = init("--out", recipe);
    assertThat(run.err()).isEmpty();
    return loaded().sources().stream().collect(Collectors.toMap(SourceConf::name, this::words));
  }

  private String words(SourceConf source) {
    String path = folder.relativize(Path.of(source.path())).toString();
    String columns = new TreeMap<>(source.columns()).toString();
    return (source.kind() + " " + path + " " + columns + " " + source.encoding()).strip();
  }

  private void write(String name, String text) throws IOException {
    write(name, text, "UTF-8");
  }

  private void write(String name, String text, String charset) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.write(file, text.getBytes(Charset.forName(charset)));
  }
}
