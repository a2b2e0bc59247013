package io.syllabus.udfs.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentFactsTest {
  private final RecentFacts facts = new RecentFacts();

  @Test
  void readsATextOnce() {
    TextFacts first = facts.of("a", "The rent is 300 euros.");

    assertThat(facts.of("a", "The rent is 300 euros.")).isSameAs(first);
    assertThat(facts.of("b", "The rent is 300 euros.")).isNotSameAs(first);
  }

  @Test
  void forgetsTheOneThatWasNotAskedForLongest() {
    String half = "a".repeat(RecentFacts.MOST / 2);
    TextFacts first = facts.of("a", half);
    TextFacts second = facts.of("b", half);
    facts.of("a", half);
    facts.of("c", half);

    assertThat(facts.size()).isEqualTo(2);
    assertThat(facts.of("a", half)).isSameAs(first);
    assertThat(facts.of("b", half)).isNotSameAs(second);
  }

  @Test
  void holdsNoTextThatIsLongerThanAll() {
    facts.of("a", "b ".repeat(RecentFacts.MOST));

    assertThat(facts.size()).isZero();
  }
}
