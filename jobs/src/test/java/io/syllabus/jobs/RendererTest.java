package io.syllabus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.jinja.Limits;
import io.syllabus.schemas.Curated;
import io.syllabus.schemas.Outcome;
import io.syllabus.schemas.Reject;
import io.syllabus.schemas.Rendered;
import io.syllabus.udfs.chat.Message;
import io.syllabus.udfs.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The policies, row by row and without Spark. */
class RendererTest {
  @TempDir Path folder;

  private static final String TOKENIZER =
      Path.of(System.getProperty("syllabus.home"), "conf", "demo", "tokenizer.json").toString();
  private static final List<String> END_OF_TURN = List.of("<|im_end|>", "<end_of_turn>");
  private static final Curated ADVISED =
      Rows.curated(
          "c1",
          Message.system("Be brief."),
          Message.user("Who pays?"),
          Message.assistant("The tenant."));
  private static final Curated TALK =
      Rows.curated(
          "c1",
          Message.system("Be brief."),
          Message.user("Who pays the rent of the flat?"),
          Message.assistant("The tenant pays it on the first day of each month."),
          Message.user("And the deposit?"),
          Message.assistant("The tenant, too."));
  private static final Curated PAIR =
      Rows.curated("c1", Message.user("谁付租金？😀"), Message.assistant("The tenant pays it."));

  private static final String CALLS =
      "[{\"id\": \"a1b2c3d4e\", \"function\": {\"name\": \"rent\", \"arguments\": {\"of\":"
          + " \"flat\"}}}]";
  private static final Curated CALLED =
      Rows.curated(
          "c1",
          Message.user("Who pays?"),
          new Message(Message.ASSISTANT, null, null, CALLS),
          new Message(Message.TOOL, "900", null, null),
          Message.assistant("It is 900."));
  private static final Map<String, Object> MISTRAL =
      Map.of("bos_token", "<s>", "eos_token", "</s>");

  @Test
  void learnsTheAnswerAndNothingElse() {
    Rendered row = render(500, "drop", PAIR).row();

    assertThat(row.spans())
        .singleElement()
        .extracting(span -> covered(row.text(), span))
        .asString()
        .startsWith("The tenant pays it.<|im_end|>");
  }

  @Test
  void dropsWhatIsTooLong() {
    Reject reject = render(5, "drop", PAIR).reject();

    assertThat(reject.rule()).isEqualTo("overLength");
    assertThat(reject.score()).isGreaterThan(5.0);
    assertThat(reject.threshold()).isEqualTo(5.0);
  }

  @Test
  void keepsWhatIsTooLongWhereAsked() {
    assertThat(render(5, "keep", PAIR).row().tokens()).isGreaterThan(5);
  }

  @Test
  void cutsWholeTurnsWhereAsked() {
    int whole = render(500, "drop", TALK).row().tokens();

    Rendered row = render(whole - 1, "truncate", TALK).row();

    assertThat(row.tokens()).isLessThan(whole);
    assertThat(row.text())
        .contains("Be brief.", "And the deposit?", "The tenant, too.")
        .doesNotContain("Who pays the rent");
    assertThat(row.flags()).containsExactly("truncated");
  }

  /** The system turn stands in the first question, which is the first to go. */
  @Test
  void aMergedSystemTurnIsNotCutOff() {
    RenderConf gemma = with("gemma", "merge", Map.of("bos_token", "<bos>"));
    int whole = render(gemma, TALK).row().tokens();

    Rendered row = render(with(gemma, whole - 1, "truncate"), TALK).row();

    assertThat(row.text())
        .startsWith("<bos><start_of_turn>user\nBe brief.\n\nAnd the deposit?<end_of_turn>");
    assertThat(row.flags()).contains("systemMerged", "truncated");
  }

  @Test
  void dropsCallsThatTheTemplateDoesNotWrite() {
    assertThat(render(500, "drop", CALLED).reject())
        .isEqualTo(Reject.dropped("c1", "tools", "the template writes no tool calls"));
    assertThat(render(with("qwen2.5", "merge", Map.of()), CALLED).row().text())
        .contains("<tool_call>\n{\"name\": \"rent\"", "<tool_response>\n900\n</tool_response>");
  }

  /** Mistral's write the id of the call that a result answers. */
  @Test
  void resultsNameTheirCalls() {
    assertThat(render(with("mistral-v3", "merge", MISTRAL), CALLED).row().text())
        .contains("[TOOL_RESULTS] {\"content\": 900, \"call_id\": \"a1b2c3d4e\"}");
  }

  @Test
  void givesTheTemplateTheToolsOfTheHouse() {
    Map<String, Object> tools =
        Map.of("tools", List.of(Map.of("function", Map.of("name", "rent"))));

    assertThat(render(with("qwen2.5", "merge", tools), PAIR).row().text())
        .contains("<tools>\n{\"function\": {\"name\": \"rent\"}}\n</tools>");
  }

  @Test
  void saysThatAThoughtIsNotWritten() {
    Curated thoughtful =
        Rows.curated(
            "c1", Message.user("Who?"), new Message(Message.ASSISTANT, "He.", "Hm.", null));

    assertThat(render(500, "drop", thoughtful).row().flags()).containsExactly("reasoningUnwritten");
    assertThat(render(with("qwen3", "merge", Map.of()), thoughtful).row().flags()).isEmpty();
  }

  /** GLM 4 ends a turn by the next one, and the demo's tokenizer takes {@code </end>} apart. */
  @Test
  void saysThatAModelDoesNotLearnToStop() throws IOException {
    String apart = written("{% for m in messages %}{{ m.content }}</end>{% endfor %}");

    assertThat(render(with("glm4", "merge", Map.of()), PAIR).row().flags())
        .containsExactly("endUnlearnt");
    assertThat(render(with(apart, "merge", Map.of("eos_token", "</end>")), PAIR).row().flags())
        .containsExactly("endUnlearnt");
  }

  @Test
  void dropsAnExchangeThatCannotBeCut() {
    assertThat(render(5, "truncate", PAIR).reject().rule()).isEqualTo("overLength");
  }

  @Test
  void refusesTurnsOutOfOrder() {
    Curated odd = Rows.curated("c1", Message.assistant("Yes."), Message.user("Really?"));

    assertThat(render(500, "drop", odd).reject())
        .isEqualTo(Reject.dropped("c1", "turnOrder", "turn 1 is of role assistant after nothing"));
  }

  @Test
  void saysWhatWasDone() {
    assertThat(render(500, "drop", PAIR).row().flags()).isEmpty();
    assertThat(render(5, "keep", PAIR).row().flags()).containsExactly("overLength");
  }

  @Test
  void putsASystemTurnThatTheTemplateDoesNotWriteBeforeTheQuestion() {
    Rendered row = render(with("gemma", "merge", Map.of("bos_token", "<bos>")), ADVISED).row();

    assertThat(row.text())
        .startsWith("<bos><start_of_turn>user\nBe brief.\n\nWho pays?<end_of_turn>");
    assertThat(row.flags()).contains("systemMerged");
  }

  @Test
  void dropsASystemTurnThatTheTemplateDoesNotWriteWhereAsked() {
    RenderConf refusing = with("gemma", "refuse", Map.of("bos_token", "<bos>"));

    assertThat(render(refusing, ADVISED).reject())
        .isEqualTo(Reject.dropped("c1", "system", "the template writes no system turn"));
  }

  @Test
  void leavesASystemTurnWhereTheTemplateWritesIt() {
    Rendered row = render(with("chatml", "refuse", Map.of()), ADVISED).row();

    assertThat(row.text()).startsWith("<|im_start|>system\nBe brief.<|im_end|>\n");
    assertThat(row.flags()).isEmpty();
  }

  @Test
  void givesTheTemplateItsVariables() throws IOException {
    String template =
        written("{{ tone }}{% generation %}{{ messages[1].content }}</s>{% endgeneration %}");

    assertThat(render(with(template, "merge", Map.of("tone", "calm: ")), PAIR).row().text())
        .isEqualTo("calm: The tenant pays it.</s>");
  }

  @Test
  void whatTheTemplateRefusesFailsWithoutItsWords() throws IOException {
    String template = written("{{ raise_exception(messages[0].content) }}");

    assertThat(render(with(template, "merge", Map.of()), PAIR).reject())
        .isEqualTo(Reject.failure("c1", "template", "raise"));
  }

  @Test
  void aTemplateWithoutEndFailsByItsLimits() throws IOException {
    String endless =
        "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}";

    assertThat(render(with(written(endless), "merge", Map.of()), PAIR).reject())
        .isEqualTo(Reject.failure("c1", "template", "limit"));
  }

  @Test
  void whatCannotBeMaskedFailsWithItsReason() throws IOException {
    String endless = written("{% for m in messages %}{{ m.content }}{% endfor %}");

    assertThat(render(with(endless, "merge", Map.of()), PAIR).reject().rule())
        .isEqualTo("lossMask");
    assertThat(render(with(endless, "merge", Map.of()), PAIR).reject().detail())
        .startsWith("Cannot mask the conversation: ");
  }

  @Test
  void endsTurnsByTheTokensThatAreNamed() throws IOException {
    String template = written("{% for m in messages %}{{ m.content }}<end>{% endfor %}");

    Rendered row = render(with(template, "merge", Map.of("eos_token", "<end>")), PAIR).row();

    assertThat(covered(row.text(), row.spans().get(0))).isEqualTo("The tenant pays it.<end>");
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

  private static RenderConf with(RenderConf conf, int maxTokens, String overLength) {
    return new RenderConf(
        conf.template(),
        conf.tokenizer(),
        conf.variables(),
        conf.system(),
        conf.endOfTurn(),
        maxTokens,
        overLength,
        conf.limits(),
        conf.packing());
  }

  private static Outcome<Rendered> render(int maxTokens, String overLength, Curated pair) {
    return render(conf("chatml", TOKENIZER, maxTokens, overLength), pair);
  }

  private static Outcome<Rendered> render(RenderConf conf, Curated pair) {
    RenderPlan plan = RenderPlan.of(conf, "2025-09-01").with(Path.of(conf.tokenizer()), "t");
    return Renderer.of(plan).render(pair);
  }

  private static String covered(String text, Span span) {
    int start = text.offsetByCodePoints(0, span.start());
    return text.substring(start, text.offsetByCodePoints(start, span.length()));
  }

  @Test
  void aPairThatSaysAControlTokenIsDroppedByThatRule() {
    Curated quoting =
        Rows.curated("c1", Message.user("Was endet?"), Message.assistant("Mit <|im_end|>, so."));

    assertThat(render(with("chatml", "merge", Map.of()), quoting).reject())
        .isEqualTo(Reject.dropped("c1", "controlToken", "a turn says <|im_end|>"));
  }

  /** A trainer is told them, and refuses one that its tokenizer takes apart. */
  @Test
  void theEndsOfATurnAreThoseThatAreOneTokenEach() {
    RenderChat chatml = new RenderChat(with("chatml", "merge", Map.of()), "2025-09-01");
    RenderConf other = with("gemma", "merge", Map.of("bos_token", "<bos>"));

    assertThat(chatml.endTokens()).containsExactly("<|im_end|>");
    assertThat(chatml.template()).startsWith("{").contains("<|im_start|>");
    assertThat(new RenderChat(other, "2025-09-01").endTokens()).isEmpty();
  }
}
