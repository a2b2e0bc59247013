package io.syllabus.udfs.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class StructureConfTest {
  @Test
  void pairsAreAllowed() {
    assertThatThrownBy(() -> new StructureConf(List.of(), 0, 8, 6, 2000, 0.5))
        .hasMessage("Cannot use structure.maxPairs=0: must be 1 or more");
    assertThatThrownBy(() -> new StructureConf(List.of(), 3, 0, 6, 2000, 0.5))
        .hasMessage("Cannot use structure.maxTablePairs=0: must be 1 or more");
  }

  @Test
  void lengthsAreInOrder() {
    assertThatThrownBy(() -> new StructureConf(List.of(), 3, 8, 10, 9, 0.5))
        .hasMessage(
            "Cannot use structure.minAnswer=10 and structure.maxAnswer=9: must be at least 1 and in this order");
  }

  @Test
  void maskedIsAShare() {
    assertThatThrownBy(() -> new StructureConf(List.of(), 3, 8, 6, 2000, 1.5))
        .hasMessage("Cannot use structure.maxMasked=1.5: must lie between 0 and 1");
  }

  @Test
  void whereThePacksLieDoesNotCount() {
    assertThat(new StructureConf(List.of("a.yaml"), 3, 8, 6, 2000, 0.5).withoutPaths())
        .isEqualTo(new StructureConf(List.of(), 3, 8, 6, 2000, 0.5));
  }
}
