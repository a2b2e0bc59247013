package io.syllabus.udfs.lm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NgramModelTest {
  private static final List<String> LINES =
      List.of("The buyer pays the fee.", "The seller pays the tax.", "The buyer pays the tax.");

  @TempDir Path temp;

  private Path trained() throws IOException {
    LmTraining training = new LmTraining(new LmConf(3, 0, null, 0));
    LINES.forEach(training::add);
    Path arpa = temp.resolve("fees.arpa");
    training.write(arpa);
    return arpa;
  }

  @Test
  void aTextIsScoredLineByLine() throws IOException {
    NgramModel model = NgramModel.read(trained());
    Perplexity one = model.of("The buyer pays the tax.");
    Perplexity other = model.of("the SELLER pays; who?");
    assertThat(model.of("The buyer pays the tax.\n\n  \nthe SELLER pays; who?\n"))
        .isEqualTo(one.plus(other));
    assertThat(one)
        .extracting(Perplexity::tokens, Perplexity::unknown, Perplexity::bytes)
        .containsExactly(7L, 0L, 24L);
    assertThat(other.unknownShare()).isEqualTo(3.0 / 7);
    assertThat(one.perToken()).isCloseTo(Math.pow(10, -one.log10() / 7), within(1e-9));
    assertThat(one.perByte()).isCloseTo(Math.pow(10, -one.log10() / 24), within(1e-9));
    assertThat(one.perToken()).isLessThan(other.perToken());
  }

  @Test
  void bytesAreThoseOfUtf8() throws IOException {
    NgramModel model = NgramModel.read(trained());
    for (String text : List.of("甲方é😀", "plain", "")) {
      assertThat(model.of(text).bytes())
          .isEqualTo(text.getBytes(StandardCharsets.UTF_8).length + 1);
    }
  }

  @Test
  void aTextWithoutWordsIsTheEndOfALine() throws IOException {
    NgramModel model = NgramModel.read(trained());
    assertThat(model.of(" \n"))
        .isEqualTo(model.of(""))
        .extracting(Perplexity::tokens)
        .isEqualTo(1L);
  }

  @Test
  void allThreadsGetTheSame() throws IOException {
    NgramModel model = NgramModel.read(trained());
    Perplexity alone = model.of(LINES.get(1));
    assertThat(IntStream.range(0, 2_000).parallel().mapToObj(i -> model.of(LINES.get(1))))
        .containsOnly(alone);
  }

  @Test
  void theCardSaysHowWordsAreParted() throws IOException {
    NgramModel model = NgramModel.read(trained());
    assertThat(model.tokens()).isEqualTo(Tokenization.WORDS);
    assertThat(model.order()).isEqualTo(3);
    assertThat(model.card()).get().extracting(ModelCard::trainingTokens).isEqualTo(21L);
  }

  @Test
  void anotherMakersModelIsTakenByItsName() throws IOException {
    Path arpa = trained();
    Path foreign = Files.copy(arpa, temp.resolve("wiki.arpa"));
    assertThat(NgramModel.read(foreign).tokens()).isEqualTo(Tokenization.WHITESPACE);
    assertThat(NgramModel.read(foreign).card()).isEmpty();
    assertThat(NgramModel.read(foreign).bucket("en", Perplexity.NOTHING)).isEmpty();
    Path named = Files.copy(arpa, temp.resolve("wiki.words.arpa"));
    assertThat(NgramModel.read(named).of(LINES.get(0)))
        .isEqualTo(NgramModel.read(arpa).of(LINES.get(0)));
  }

  @Test
  void aFileThatWasChangedIsRefused() throws IOException {
    Path arpa = trained();
    Files.writeString(arpa, Files.readString(arpa).replace("-0.30103\n", "-0.30104\n"));
    refused(arpa, "it is not the file that its card describes (SHA-256); make it anew");
  }

  @Test
  void aSanityTextWorseThanChanceIsRefused() throws IOException {
    Path arpa = trained();
    change(arpa, "The buyer pays the fee.", "nobody ever said such things here before");
    refused(arpa, "worse than the");
  }

  @Test
  void wordsThatArePartedOtherwiseAreFoundOut() throws IOException {
    Path arpa = trained();
    change(arpa, "\"words\"", "\"whitespace\"");
    refused(arpa, "sanity text has the perplexity");
    change(arpa, "\"whitespace\"", "\"sounds\"");
    refused(arpa, "its card names no tokens that are known");
  }

  @Test
  void aBrokenCardIsRefused() throws IOException {
    Path arpa = trained();
    String whole = Files.readString(ModelCard.beside(arpa));
    Files.writeString(ModelCard.beside(arpa), "{\"tokens\": ");
    refused(arpa, "it is no card of a model");
    Files.writeString(ModelCard.beside(arpa), whole.replace("\"text\"", "\"tex\""));
    refused(arpa, "it is no card of a model");
    Files.writeString(
        ModelCard.beside(arpa),
        whole.replaceFirst("\"arpaSha256\" : \"[^\"]*\"", "\"arpaSha256\" : null"));
    refused(arpa, "it is no card of a model");
    Files.writeString(ModelCard.beside(arpa), "null");
    refused(arpa, "it is no card of a model");
    Files.writeString(ModelCard.beside(arpa), "{\"tokens\": \"words\"}");
    refused(arpa, "it is no card of a model");
  }

  @Test
  void aMissingFileIsRefused() {
    refused(temp.resolve("none.arpa"), "there is no such file");
    refused(temp, "Cannot use the language model");
  }

  private static void change(Path arpa, String from, String to) throws IOException {
    Path card = ModelCard.beside(arpa);
    Files.writeString(card, Files.readString(card).replace(from, to));
  }

  private static void refused(Path arpa, String problem) {
    assertThatThrownBy(() -> NgramModel.read(arpa))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("Cannot use ")
        .hasMessageContaining(problem);
  }
}
