package io.syllabus.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syllabus.schemas.Curated;
import io.syllabus.schemas.Instruction;
import io.syllabus.schemas.Origin;
import io.syllabus.schemas.Reject;
import io.syllabus.udfs.chat.Message;
import io.syllabus.udfs.curate.CurateConf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurateTest {
  private static final String AS_OF = "2025-09-01";
  @TempDir Path folder;

  @Test
  void fillsAllSplits() {
    List<Curated> rows = curate(List.of(), records(40)).rows();

    assertThat(rows).hasSize(40);
    assertThat(rows).extracting(Curated::split).contains("train", "validation", "test");
  }

  @Test
  void keepsThePairsOfADocumentTogether() {
    List<Instruction> rows =
        IntStream.range(0, 30)
            .mapToObj(i -> pair("i" + i, "d" + i % 6, "document", "Question " + i + "?"))
            .toList();

    Map<String, List<Curated>> documents =
        curate(List.of(), rows).rows().stream()
            .collect(Collectors.groupingBy(row -> row.origin().document()));

    assertThat(documents).hasSize(6);
    assertThat(documents.values())
        .allSatisfy(
            own -> {
              assertThat(own).extracting(Curated::group).containsOnly(own.get(0).group());
              assertThat(own).extracting(Curated::split).containsOnly(own.get(0).split());
            });
  }

  @Test
  void letsTheRecordsOfAFileStandForThemselves() {
    assertThat(curate(List.of(), records(10)).rows())
        .extracting(Curated::group)
        .doesNotHaveDuplicates();
  }

  @Test
  void givesOneQuestionOneAnswer() {
    Ran<Curated> ran =
        curate(
            List.of(),
            List.of(
                pair("a", "d1", "faq", "How do I pay?"), pair("b", "d2", "faq", "How do I pay?")));

    assertThat(ran.row().parents()).containsExactly("a");
    assertThat(ran.reject()).isEqualTo(Reject.inFavour("b", "sameQuestion", null, null, "a"));
  }

  @Test
  void refusesWhatAnEvaluationAsks() throws IOException {
    Path items =
        Files.writeString(
            folder.resolve("exam.jsonl"),
            "{\"question\": \"Which court decides if the parties cannot agree on the rent?\"}\n");
    Instruction known =
        pair("a", "d1", "faq", "Which court decides if the parties cannot agree on the rent?");

    Ran<Curated> ran =
        curate(List.of(items.toString()), List.of(known, pair("b", "d2", "faq", "Who pays?")));

    assertThat(ran.survivors()).containsExactly("b");
    assertThat(ran.reject().rule()).isEqualTo("contaminated");
    assertThat(ran.reject().related()).isEqualTo("exam.jsonl:1");
    assertThat(ran.reject().score()).isEqualTo(1.0);
  }

  @Test
  void givesMachinesNoMoreThanTheirShare() {
    Origin origin = Rows.origin("d1", "faq", "legal", null);
    List<Instruction> rows =
        IntStream.range(0, 10)
            .mapToObj(
                i -> Rows.instruction("i" + i, origin, i < 5 ? "llm" : "rule", "Q" + i + "?", "A."))
            .toList();

    Ran<Curated> ran = curate(List.of(), rows);

    assertThat(ran.rows()).filteredOn(row -> row.author().equals("llm")).hasSize(1);
    assertThat(ran.rejects()).hasSize(4).extracting(Reject::rule).containsOnly("synthetic");
  }

  @Test
  void repeatsALineUntilTheRatioIsMet() {
    List<Instruction> rows =
        IntStream.range(0, 30)
            .mapToObj(
                i ->
                    Rows.pair(
                        "i" + i,
                        Rows.origin("d" + i, "faq", i < 20 ? "legal" : "finance", null),
                        "Question " + i + "?",
                        "Answer."))
            .toList();
    CurateConf even =
        new CurateConf(
            List.of(1.0, 0.0, 0.0),
            Map.of("legal", 1.0, "finance", 1.0),
            1,
            8,
            1,
            1,
            List.of(),
            0,
            1);

    Map<String, Integer> weights =
        Ran.of(new Curate(even, AS_OF), rows).rows().stream()
            .collect(
                Collectors.groupingBy(
                    r -> r.origin().line(), Collectors.summingInt(Curated::weight)));

    assertThat(weights).containsEntry("legal", 20).containsEntry("finance", 20);
  }

  @Test
  void isTheSameWhateverTheOrderOfRows() {
    List<Instruction> rows = records(20);
    List<Instruction> turned = rows.stream().sorted((a, b) -> b.id().compareTo(a.id())).toList();

    assertThat(curate(List.of(), turned).rows())
        .containsExactlyInAnyOrderElementsOf(curate(List.of(), rows).rows());
  }

  @Test
  void saysWhichEvaluationFileCannotBeRead() {
    Path absent = folder.resolve("absent.jsonl");

    assertThatThrownBy(() -> curate(List.of(absent.toString()), records(1)))
        .hasMessage(
            "Cannot read curate.eval=%s: there is no such file; name files of JSON Lines in UTF-8"
                .formatted(absent));
  }

  @Test
  void saysWhichLineHasNoItem() throws IOException {
    Path items =
        Files.writeString(
            folder.resolve("exam.jsonl"), "{\"text\": \"x\"}\n\n{\"q\": \"secret\"}\n");

    assertThatThrownBy(() -> curate(List.of(items.toString()), records(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Cannot use curate.eval=exam.jsonl: line 3 has none of [question, prompt,"
                + " instruction, query, problem, stem, ctx, text, 题目, 问题]");
  }

  @Test
  void saysWhichLineIsNoJson() throws IOException {
    Path items = Files.writeString(folder.resolve("exam.jsonl"), "{\"text\": \"x\"}\nno JSON\n");

    assertThatThrownBy(() -> curate(List.of(items.toString()), records(1)))
        .hasMessageContaining("curate.eval=")
        .hasMessageContaining("exam.jsonl");
  }

  private static Ran<Curated> curate(List<String> eval, List<Instruction> rows) {
    CurateConf conf = new CurateConf(List.of(0.6, 0.2, 0.2), Map.of(), 1, 8, 0.20, 1, eval, 0, 1);
    return Ran.of(new Curate(conf, AS_OF), rows);
  }

  private static List<Instruction> records(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> pair("i" + i, "d1", "faq", "Question " + i + "?"))
        .toList();
  }

  @Test
  void talksThatBeginAlikeAreNotOneQuestion() {
    assertThat(curate(List.of(), List.of(talk("a", "A new card."), talk("b", "A refund."))).rows())
        .hasSize(2);
    Ran<Curated> ran = curate(List.of(), List.of(talk("a", "A refund."), talk("b", "A refund.")));
    assertThat(ran.reject().rule()).isEqualTo("sameQuestion");
  }

  private static Instruction talk(String id, String second) {
    return Rows.talk(
        id,
        Rows.origin("d-" + id, "dialogue", "legal", null),
        Message.user("Good morning."),
        Message.assistant("Good morning, what can I do for you?"),
        Message.user(second),
        Message.assistant("I will see to it."));
  }

  private static Instruction pair(String id, String document, String kind, String question) {
    return Rows.pair(id, Rows.origin(document, kind, "legal", null), question, "The tenant does.");
  }
}
