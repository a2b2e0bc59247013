package io.syllabus.udfs.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeTest {
  private static boolean between(String a, String b) {
    return Exchange.between(List.of(a.split(" ")), List.of(b.split(" ")));
  }

  @ParameterizedTest
  @CsvSource({
    "seller pays buyer, buyer pays seller",
    "the seller pays the buyer now, the buyer pays the seller now",
    "gold is 5 and silver is 7, gold is 7 and silver is 5",
    "from port a to port b, from port b to port a"
  })
  void findsWhatChangedPlaces(String a, String b) {
    assertThat(between(a, b)).isTrue();
    assertThat(between(b, a)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "seller pays buyer, seller pays buyer",
    "if rain stay home, stay home if rain",
    "a b c, a c",
    "a, b"
  })
  void findsNoneInOneThatMovedOrIsMissing(String a, String b) {
    assertThat(between(a, b)).isFalse();
  }

  @Test
  void endsWithLongTexts() {
    List<String> all = IntStream.range(0, 50_000).mapToObj(i -> "w" + i % 7).toList();
    List<String> turned = new ArrayList<>(all);
    Collections.reverse(turned);

    assertThat(Exchange.between(all, turned)).isFalse();
  }
}
