package io.syllabus.udfs.lm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LmTrainingTest {
  private static final List<String> WHO = List.of("buyer", "seller", "bank", "court", "agent");
  private static final List<String> DOES = List.of("pays", "owes", "checks", "returns");
  private static final List<String> WHAT = List.of("fee", "tax", "sum", "price", "bill", "rent");

  @TempDir Path temp;

  private static List<String> documents(int count) {
    Random random = new Random(3);
    List<String> documents = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      documents.add(
          "The %s %s the %s of %d."
              .formatted(
                  one(WHO, random), one(DOES, random), one(WHAT, random), random.nextInt(9_999)));
    }
    return documents;
  }

  private static String one(List<String> words, Random random) {
    return words.get(random.nextInt(words.size()));
  }

  private LmTraining.Result trained(String name, LmConf conf, List<String> documents)
      throws IOException {
    LmTraining training = new LmTraining(conf);
    documents.forEach(training::add);
    return training.write(temp.resolve(name));
  }

  @Test
  void documentsAreHeldBackByTheirHash() throws IOException {
    List<String> documents = documents(1_000);
    LmConf conf = new LmConf(3, 0, null, 10);
    ModelCard card = trained("a.arpa", conf, documents).card();
    assertThat(card.heldOut().documents()).isBetween(70, 130);
    assertThat(card.trainingDocuments() + card.heldOut().documents()).isEqualTo(1_000);
    assertThat(card.heldOut().perToken()).isBetween(1.0, 5.0);
    assertThat(card.languages()).containsExactly("en");
    assertThat(card.cutoffs()).containsOnlyKeys("all", "en");

    Collections.shuffle(documents, new Random(5));
    documents.addAll(documents.subList(0, 50));
    ModelCard other = trained("b.arpa", conf, documents).card();
    assertThat(other.heldOut().perToken() / card.heldOut().perToken()).isBetween(0.95, 1.05);
  }

  @Test
  void theSameTextsMakeTheSameFiles() throws IOException {
    LmConf conf = new LmConf(4, 3, null, 5);
    trained("a.arpa", conf, documents(400));
    trained("b.arpa", conf, documents(400));
    for (String ending : List.of("", ".json")) {
      assertThat(temp.resolve("a.arpa" + ending))
          .hasSameBinaryContentAs(temp.resolve("b.arpa" + ending));
    }
    assertThat(temp).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void whatIsLikeTheTextsIsHeadAndWhatIsNotIsTail() throws IOException {
    trained("a.arpa", new LmConf(3, 0, null, 10), documents(1_000));
    NgramModel model = NgramModel.read(temp.resolve("a.arpa"));
    assertThat(model.bucket("en", model.of("Fee of court the bank?"))).contains(Bucket.TAIL);
    assertThat(model.bucket("fr", model.of("Aucune taxe")))
        .as("cut-offs of all")
        .contains(Bucket.TAIL);
    assertThat(documents(200))
        .anyMatch(text -> model.bucket("en", model.of(text)).equals(Optional.of(Bucket.HEAD)));
  }

  @Test
  void theLanguageChoosesTheTokens() throws IOException {
    LmConf conf = new LmConf(2, 0, null, 0);
    assertThat(trained("zh.arpa", conf, List.of("甲方应当支付违约金。", "乙方应当支付租金。")).card().tokens())
        .isEqualTo("segmenter");
    assertThat(trained("en.arpa", conf, documents(3)).card().tokens()).isEqualTo("words");
    LmConf said = new LmConf(2, 0, Tokenization.CHARACTERS, 0);
    assertThat(trained("said.arpa", said, documents(3)).card().tokens()).isEqualTo("characters");
  }

  @Test
  void smallTextsHaveTheFallbackAndSaySo() throws IOException {
    LmTraining.Result result = trained("a.arpa", new LmConf(2, 0, null, 0), documents(2));
    assertThat(result.fallback()).isNotEmpty();
    assertThat(result.card().heldOut()).isNull();
    assertThat(result.card().cutoffs()).isEmpty();
  }

  @Test
  void textsWithoutWordsAreRefusedAndNothingIsWritten() {
    refused(new LmConf(3, 0, null, 5), List.of(), "the texts have no words");
    refused(new LmConf(3, 0, null, 5), List.of("  \n", "\t"), "the texts have no words");
    refused(new LmConf(6, 0, null, 0), List.of("a b c"), "no line of the texts has so many words");
    assertThat(temp).isEmptyDirectory();
  }

  @Test
  void aModelWorseThanChanceIsRefused() {
    List<String> noise = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      StringJoiner never = new StringJoiner(" ");
      for (int word = 0; word < 12; word++) {
        never.add("w" + (char) ('a' + i / 26) + (char) ('a' + i % 26) + (char) ('a' + word));
      }
      noise.add(never.toString());
    }
    refused(new LmConf(2, 0, null, 50), noise, "worse than chance");
    assertThat(Files.exists(temp.resolve("a.arpa"))).isFalse();
  }

  private void refused(LmConf conf, List<String> documents, String problem) {
    assertThatThrownBy(() -> trained("a.arpa", conf, documents))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Cannot train ")
        .hasMessageContaining(problem);
  }

  @Test
  void aConfThatCannotBeIsRefused() {
    conf(0, 0, 5, "Cannot train a model of order 0: must be 1 to 6");
    conf(7, 0, 5, "Cannot train a model of order 7: must be 1 to 6");
    conf(3, 1, 5, "Cannot prune from order 1 on: must be 2 to the order, 3, or 0 for no pruning");
    conf(3, 4, 5, "Cannot prune from order 4 on: must be 2 to the order, 3, or 0 for no pruning");
    conf(3, 0, 51, "Cannot hold back 51 %: must be 0 to 50");
  }

  private static void conf(int order, int pruned, int heldOut, String message) {
    assertThatThrownBy(() -> new LmConf(order, pruned, null, heldOut)).hasMessage(message);
  }
}
