package io.syllabus.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syllabus.schemas.Curated;
import io.syllabus.schemas.Reject;
import io.syllabus.schemas.Rendered;
import io.syllabus.udfs.chat.Message;
import io.syllabus.udfs.text.Span;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RenderChatTest {
  private static final String TOKENIZER =
      Path.of(System.getProperty("syllabus.home"), "conf", "demo", "tokenizer.json").toString();
  private static final Curated PAIR =
      Rows.curated("c1", Message.user("谁付租金？😀"), Message.assistant("The tenant pays it."));

  @Test
  void writesThePairAsTheModelWillSeeIt() {
    Rendered row = render(500, "drop", PAIR).row();

    assertThat(row.text())
        .contains("<|im_start|>user\n谁付租金？😀<|im_end|>\n")
        .contains("<|im_start|>assistant\nThe tenant pays it.<|im_end|>");
    assertThat(row.template()).isEqualTo("chatml");
    assertThat(row.split()).isEqualTo("train");
    assertThat(row.weight()).isEqualTo(2);
  }

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
  void labelsTheTokensThatAreLearnt() {
    Rendered row = render(500, "drop", PAIR).row();

    assertThat(row.inputIds()).hasSize(row.tokens());
    assertThat(row.labels()).hasSize(row.tokens()).contains(-100);
    List<Integer> learnt =
        IntStream.range(0, row.tokens()).filter(i -> row.labels().get(i) != -100).boxed().toList();
    assertThat(learnt).isNotEmpty();
    assertThat(learnt)
        .allSatisfy(i -> assertThat(row.labels().get(i)).isEqualTo(row.inputIds().get(i)));
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
    Curated talk =
        Rows.curated(
            "c1",
            Message.system("Be brief."),
            Message.user("Who pays the rent of the flat?"),
            Message.assistant("The tenant pays it on the first day of each month."),
            Message.user("And the deposit?"),
            Message.assistant("The tenant, too."));
    int whole = render(500, "drop", talk).row().tokens();

    Rendered row = render(whole - 1, "truncate", talk).row();

    assertThat(row.tokens()).isLessThan(whole);
    assertThat(row.text())
        .contains("Be brief.", "And the deposit?", "The tenant, too.")
        .doesNotContain("Who pays the rent");
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
  void needsATokenizer() {
    RenderChat stage =
        new RenderChat(new RenderConf("chatml", "absent.json", 9, "drop"), "2025-09-01");

    assertThatThrownBy(stage::alsoReads)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Cannot use render.tokenizer='absent.json': must be the path of a tokenizer.json");
  }

  @Test
  void checksItsConf() {
    assertThatThrownBy(() -> new RenderConf("", TOKENIZER, 9, "drop"))
        .hasMessage(
            "Cannot use render.template='': must be a built-in name such as chatml, or a path");
    assertThatThrownBy(() -> new RenderConf("chatml", TOKENIZER, 0, "drop"))
        .hasMessage("Cannot use render.maxTokens=0: must be at least 1");
    assertThatThrownBy(() -> new RenderConf("chatml", TOKENIZER, 9, "cut"))
        .hasMessage("Cannot use render.overLength=cut: must be one of [drop, truncate, keep]");
  }

  private static Ran<Rendered> render(int maxTokens, String overLength, Curated pair) {
    RenderConf conf = new RenderConf("chatml", TOKENIZER, maxTokens, overLength);
    return Ran.of(new RenderChat(conf, "2025-09-01"), List.of(pair));
  }

  private static String covered(String text, Span span) {
    int start = text.offsetByCodePoints(0, span.start());
    return text.substring(start, text.offsetByCodePoints(start, span.length()));
  }
}
