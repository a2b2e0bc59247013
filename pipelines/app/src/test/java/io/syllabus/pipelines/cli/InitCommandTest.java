package io.syllabus.pipelines.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.pipelines.SmallRecipe;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.pipelines.recipe.RecipeLoader;
import io.syllabus.pipelines.recipe.SourceConf;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
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
  void workbooksPackedFilesNestedRecordsAndTranscriptsAreLookedInto() throws IOException {
    String pair = "{\"question\": \"Who does the repair?\", \"answer\": \"We do.\"}";
    write("nested/a.json", "{\"version\": 1, \"data\": [%s]}".formatted(pair));
    packed("packed/a.jsonl.gz", pair + "\n");
    packed("packed/b.jsonl.gz", pair + "\n");
    write("packed/readme.txt", "Lists of questions.\n");
    packed("press.log.gz", "2024-05-01 10:00:00 ERROR [press] oil pressure low\n");
    write("calls.txt", "Agent: Hello.\nUser: It leaks.\nAgent: Where?\nUser: Below.\n");
    workbook("faq.xlsx", "Question", "Answer", "Who?", "We do.");
    workbook("prices.xlsx", "item", "price", "bolt", "3");

    assertThat(sources().values())
        .containsExactlyInAnyOrder(
            "faq nested {answer=answer, question=question, records=data}",
            "faq packed/*.jsonl.gz {answer=answer, question=question}",
            "document packed/readme.txt {}",
            "log press.log.gz {}",
            "dialogue calls.txt {}",
            "faq faq.xlsx {answer=Answer, question=Question}",
            "document prices.xlsx {}");
    assertThat(loaded().languages()).containsExactly("en");
    assertThat(CommandLineRun.of("run", recipe, "--dry-run").err()).isEmpty();
    CommandLineRun wrong =
        CommandLineRun.of(
            "run",
            recipe,
            "--dry-run",
            "--set",
            "sources=[{name: faq, kind: faq, path: '%s', columns: {question: Questions}}]"
                .formatted(folder.resolve("faq.xlsx")));
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err())
        .contains("sources.faq.columns.question=Questions: none of the first hundred rows has")
        .contains("did you mean Question?; the columns are Question, Answer");
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

  private void packed(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }

  /** Of two columns. */
  private void workbook(String name, String... cells) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(folder.resolve(name))) {
      XSSFSheet sheet = book.createSheet();
      for (int i = 0; i < cells.length; i += 2) {
        XSSFRow row = sheet.createRow(i / 2);
        row.createCell(0).setCellValue(cells[i]);
        row.createCell(1).setCellValue(cells[i + 1]);
      }
      book.write(out);
    }
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
