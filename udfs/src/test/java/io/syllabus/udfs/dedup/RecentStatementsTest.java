package io.syllabus.udfs.dedup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RecentStatementsTest {
  private final RecentStatements statements = new RecentStatements();

  @Test
  void readsATextOnce() {
    Statement first = statements.of("a", "The rent is 300 euros.");

    assertThat(statements.of("a", "The rent is 300 euros.")).isSameAs(first);
    assertThat(statements.of("b", "The rent is 300 euros.")).isNotSameAs(first);
  }

  @Test
  void forgetsTheOneThatWasNotAskedForLongest() {
    String half = "a".repeat(RecentStatements.MOST / 2);
    Statement first = statements.of("a", half);
    Statement second = statements.of("b", half);
    statements.of("a", half);
    statements.of("c", half);

    assertThat(statements.size()).isEqualTo(2);
    assertThat(statements.of("a", half)).isSameAs(first);
    assertThat(statements.of("b", half)).isNotSameAs(second);
  }

  @Test
  void holdsNoTextThatIsLongerThanAll() {
    statements.of("a", "b ".repeat(RecentStatements.MOST));

    assertThat(statements.size()).isZero();
  }
}
