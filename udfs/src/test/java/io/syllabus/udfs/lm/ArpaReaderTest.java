package io.syllabus.udfs.lm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ArpaReaderTest {
  private static final String ARPA =
      Models.arpa(List.of("甲 b c", "b c d 甲", "甲 b b c"), 3, KneserNey.UNPRUNED);

  @Test
  void aModelIsReadWhateverItsLineEnds() {
    BackoffModel model = Models.read(ARPA);
    assertThat(model.order()).isEqualTo(3);
    assertThat(Models.log10(Models.read("\uFEFF# made\r\n\n" + ARPA.replace("\n", "\r\n")), "甲 b"))
        .isEqualTo(Models.log10(model, "甲 b"));
  }

  @Test
  void aFileThatIsCutShortIsRefusedWhereverItIsCut() {
    String whole = ARPA.stripTrailing();
    for (int length = 0; length < whole.length(); length++) {
      String cut = whole.substring(0, length);
      assertThatThrownBy(() -> Models.read(cut)).isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void anErrorNamesTheLine() {
    refused(
        ARPA.substring(0, ARPA.indexOf("\\3-grams")),
        "line 26: it ends where \\3-grams: should stand: it is cut short");
    refused(ARPA.replace("ngram 2=9", "ngram 2=8"), "\\data\\ counts less than the one before has");
    refused(ARPA.replace("ngram 3=9", "ngram 3=8"), "more n-grams than \\data\\ says");
    refused(
        ARPA.replace("ngram 2=9", "ngram 2=10"),
        "line 25: 9 n-grams of order 2, but \\data\\ says 10");
    refused(ARPA.replace("ngram 2=9", "ngram 2=900000"), "more n-grams than fit into the file");
    refused(
        ARPA.replace("ngram 2=9", "ngram 2=many"), "line 3: “ngram 2=” with the number of n-grams");
    refused(ARPA.replace("\\2-grams:\n", ""), "\\2-grams: should stand here");
    refused(
        ARPA.replaceFirst("\n-[0-9.]+\td 甲", "\nx\td 甲"),
        "it has a field that is no finite number");
    refused(
        ARPA.replaceFirst("\n-[0-9.]+\td 甲", "\nNaN\td 甲"),
        "it has a field that is no finite number");
    refused(
        ARPA.replaceFirst("\n-[0-9.]+\td 甲", "\n0.5\td 甲"), "the log probability 0.5 is above 0");
    refused(ARPA.replace("\td 甲", "\td z"), "it has a word that is not among the 1-grams");
    refused(ARPA.replace("\td 甲\t", "\tc d\t"), "the same n-gram stood before");
    refused(ARPA.replace("</s>", "</S>"), "its 1-grams lack </s>");
    refused("", "line 1: it ends where \\data\\ should stand");
    refused("mmap lm http", "it is a binary or packed file");
    refused("Dear all,\n", "\\data\\ should stand here");
    refused("\\data\\\n\n", "the order is 0: must be 1 to 6");
  }

  @Test
  void anotherEncodingIsRefused() {
    assertThatThrownBy(() -> Models.read(ARPA.getBytes(Charset.forName("GB18030"))))
        .hasMessageContaining("is not UTF-8");
  }

  private static void refused(String arpa, String problem) {
    assertThatThrownBy(() -> Models.read(arpa))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(problem);
  }

  /** Whatever bytes come, there is a model or a refusal. */
  @Test
  void brokenFilesAreRefusedInWords() {
    byte[] bytes = ARPA.getBytes(StandardCharsets.UTF_8);
    Random random = new Random(7);
    int read = 0;
    for (int round = 0; round < 5_000; round++) {
      byte[] broken = bytes.clone();
      for (int change = 0; change <= random.nextInt(4); change++) {
        int at = random.nextInt(broken.length);
        broken[at] =
            random.nextBoolean() ? broken[random.nextInt(at + 1)] : (byte) random.nextInt();
      }
      read += reads(broken) ? 1 : 0;
    }
    assertThat(read).isBetween(100, 4_900);
  }

  private static boolean reads(byte[] broken) {
    try {
      assertThat(Models.log10(Models.read(broken), "甲 b c")).isFinite();
      return true;
    } catch (IllegalArgumentException e) {
      assertThat(e).hasMessageMatching("(?s)(line \\d+.*|its 1-grams lack .*)");
      return false;
    }
  }
}
