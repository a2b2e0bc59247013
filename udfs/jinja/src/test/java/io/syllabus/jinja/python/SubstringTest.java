package io.syllabus.jinja.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class SubstringTest {
  @Test
  void findsWhatJavaFinds() {
    Random random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      String text = letters(random, random.nextInt(120));
      String part = letters(random, random.nextInt(40));
      int from = random.nextInt(text.length() + 1);

      assertThat(Substring.of(part).in(text, from)).isEqualTo(text.indexOf(part, from));
      assertThat(Substring.last(text, part)).isEqualTo(text.lastIndexOf(part));
      assertThat(new Substring.Backwards(text, part).before(from))
          .isEqualTo(from < part.length() ? -1 : text.lastIndexOf(part, from - part.length()));
    }
  }

  @Test
  void findsLongPartsThatNearlyFitEverywhere() {
    String text = "a".repeat(200_000);
    String part = "a".repeat(100_000);

    assertThat(Substring.of(part + "b").in(text, 0)).isEqualTo(-1);
    assertThat(Substring.last(text, "b" + part)).isEqualTo(-1);
    assertThat(Substring.of(part + "b").in(text + "b", 0)).isEqualTo(100_000);
    assertThat(Substring.last("b" + text, "b" + part)).isZero();
  }

  /** Two letters, so that parts often fit nearly; now and then half of a surrogate pair. */
  private static String letters(Random random, int length) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < length; i++) {
      boolean half = random.nextInt(50) == 0;
      text.append(half ? "🙂".charAt(random.nextInt(2)) : "ab".charAt(random.nextInt(8) / 7));
    }
    return text.toString();
  }
}
