package io.syllabus.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syllabus.jinja.Limits;
import io.syllabus.schemas.Curated;
import io.syllabus.schemas.Reject;
import io.syllabus.schemas.Rendered;
import io.syllabus.schemas.Tables;
import io.syllabus.udfs.chat.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RenderChatTest {
  @TempDir Path folder;

  private static final String TOKENIZER =
      Path.of(System.getProperty("syllabus.home"), "conf", "demo", "tokenizer.json").toString();
  private static final List<String> END_OF_TURN = List.of("<|im_end|>", "<end_of_turn>");
  private static final Curated PAIR =
      Rows.curated("c1", Message.user("谁付租金？😀"), Message.assistant("The tenant pays it."));

  @Test
  void writesThePairAsTheModelWillSeeIt() {
    Rendered row = render(conf("chatml", TOKENIZER, 500, "drop"), PAIR).row();

    assertThat(row.text())
        .contains("<|im_start|>user\n谁付租金？😀<|im_end|>\n")
        .contains("<|im_start|>assistant\nThe tenant pays it.<|im_end|>");
    assertThat(row.template()).isEqualTo("chatml");
    assertThat(row.split()).isEqualTo("train");
    assertThat(row.weight()).isEqualTo(2);
  }

  @Test
  void labelsTheTokensThatAreLearnt() {
    Rendered row = render(conf("chatml", TOKENIZER, 500, "drop"), PAIR).row();

    assertThat(row.inputIds()).hasSize(row.tokens());
    assertThat(row.labels()).hasSize(row.tokens()).contains(-100);
    List<Integer> learnt =
        IntStream.range(0, row.tokens()).filter(i -> row.labels()[i] != -100).boxed().toList();
    assertThat(learnt).isNotEmpty();
    assertThat(learnt).allSatisfy(i -> assertThat(row.labels()[i]).isEqualTo(row.inputIds()[i]));
  }

  @Test
  void oneBrokenPairCostsItself() {
    Message noCalls = new Message(Message.ASSISTANT, null, null, "no JSON");
    Curated broken = Rows.curated("c2", Message.user("q"), noCalls);

    Ran<Rendered> ran = render(with("qwen2.5", "merge", Map.of()), PAIR, broken);

    assertThat(ran.row().parents()).containsExactly("c1");
    assertThat(ran.reject())
        .isEqualTo(Reject.failure("c2", "messages", "tool calls are no JSON array"));
  }

  @Test
  void writesTextsWithoutTokens() {
    Rendered row =
        new RenderChat(with("chatml", "merge", Map.of()), "2025-09-01")
            .texts(LocalSpark.session().createDataset(List.of(PAIR), Tables.CURATED.encoder()))
            .collectAsList()
            .get(0)
            .row();

    assertThat(row.text()).contains("The tenant pays it.");
    assertThat(row.inputIds()).isEmpty();
    assertThat(row.tokens()).isZero();
  }

  @Test
  void needsATokenizer() {
    RenderChat none = new RenderChat(conf("chatml", "", 9, "drop"), "2025-09-01");
    RenderChat absent = new RenderChat(conf("chatml", "absent.json", 9, "drop"), "2025-09-01");

    assertThatThrownBy(none::check)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Cannot use render.tokenizer='': samples are cut and counted in the model's own tokens;"
                + " name its tokenizer.json (./syllabus base smollm2 sets one up to try with)");
    assertThatThrownBy(absent::check)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Cannot read render.tokenizer=absent.json: there is no such file; name the model's tokenizer.json");
  }

  @Test
  void aTokenizerThatIsNoneIsNamed() throws IOException {
    String file = Files.writeString(folder.resolve("tokenizer.json"), "{}").toString();

    assertThatThrownBy(() -> render(conf("chatml", file, 9, "drop"), PAIR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Cannot use render.tokenizer=" + file)
        .hasMessageEndingWith("; name the tokenizer.json of the model");
  }

  @Test
  void aTemplateThatDoesNotCompileIsNamed() throws IOException {
    String template = written("line\n{% fi %}");

    assertThatThrownBy(() -> render(with(template, "merge", Map.of()), PAIR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "Cannot use render.template="
                + template
                + ": Cannot compile the chat template, line 2: ");
  }

  @Test
  void tokensThatNobodyNamesAreNotLeftOut() {
    RenderChat stage = new RenderChat(with("gemma", "merge", Map.of()), "2025-09-01");

    assertThatThrownBy(stage::conf)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Cannot use render.template=gemma: it writes bos_token, which nothing names; put the model's tokenizer_config.json beside render.tokenizer, or set render.variables.bos_token");
  }

  @Test
  void whereFilesLieDecidesNothing() throws IOException {
    Path other = Files.copy(Path.of(TOKENIZER), folder.resolve("tokenizer.json"));
    RenderConf here = conf("chatml", TOKENIZER, 9, "drop");
    RenderConf there = conf("chatml", other.toString(), 9, "drop");

    assertThat(settings(there)).isEqualTo(settings(here));
    assertThat(settings(conf("qwen2.5", TOKENIZER, 9, "drop"))).isNotEqualTo(settings(here));
    assertThat(settings(conf("chatml", TOKENIZER, 8, "drop"))).isNotEqualTo(settings(here));
    Files.writeString(folder.resolve("tokenizer_config.json"), "{\"bos_token\": \"<s>\"}");
    assertThat(settings(there)).isNotEqualTo(settings(here));
  }

  private static Record settings(RenderConf conf) {
    return new RenderChat(conf, "2025-09-01").conf();
  }

  private String written(String template) throws IOException {
    return Files.writeString(folder.resolve("template.jinja"), template).toString();
  }

  private static RenderConf conf(
      String template, String tokenizer, int maxTokens, String overLength) {
    return new RenderConf(
        template,
        tokenizer,
        Map.of(),
        "merge",
        END_OF_TURN,
        maxTokens,
        overLength,
        new Limits(100_000, 100_000, 100),
        0);
  }

  private static RenderConf with(String template, String system, Map<String, Object> variables) {
    return new RenderConf(
        template,
        TOKENIZER,
        variables,
        system,
        END_OF_TURN,
        500,
        "drop",
        new Limits(100_000, 100_000, 100),
        0);
  }

  private static Ran<Rendered> render(RenderConf conf, Curated... pairs) {
    return Ran.of(new RenderChat(conf, "2025-09-01"), List.of(pairs));
  }
}
