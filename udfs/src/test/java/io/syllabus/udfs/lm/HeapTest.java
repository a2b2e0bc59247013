package io.syllabus.udfs.lm;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HeapTest {
  @Test
  void whatCannotFitIsRefusedBeforeItIsTaken() {
    assertThatThrownBy(() -> Heap.require(1L << 60))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageMatching("it needs about [0-9,]+ MiB of memory, and Java may take .*: raise .*");
    assertThatCode(() -> Heap.require(1_000)).doesNotThrowAnyException();
  }
}
