package io.syllabus.udfs.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AucIntervalTest {
  private static final double[] VALUES = {4, 3, 2.5, 2, 1, 0};
  private static final boolean[] WANTED = {true, true, false, true, false, false};

  @Test
  void liesAroundTheAuc() {
    AucInterval found = AucInterval.of(VALUES, WANTED, List.of("a", "b", "c", "d", "e", "f"));
    // Placements are 1, 1, 2/3 of the wanted and 2/3, 1, 1 of the others.
    assertThat(found.auc()).isEqualTo(8 / 9.0, within(1e-12));
    assertThat(found.least()).isLessThan(8 / 9.0).isGreaterThan(0.5);
    assertThat(found.most()).isEqualTo(1);
  }

  @Test
  void isWiderWhereTextsOfADocumentAreAlike() {
    double[] twice = {4, 4, 3, 3, 2.5, 2.5, 2, 2, 1, 1, 0, 0};
    boolean[] wanted = {
      true, true, true, true, false, false, true, true, false, false, false, false
    };
    AucInterval alone =
        AucInterval.of(
            twice, wanted, List.of("a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"));
    AucInterval pairs =
        AucInterval.of(
            twice, wanted, List.of("a", "a", "b", "b", "c", "c", "d", "d", "e", "e", "f", "f"));
    assertThat(pairs.auc()).isEqualTo(alone.auc());
    assertThat(pairs.least()).isLessThan(alone.least());
  }

  @Test
  void isAPointWhereAllIsRight() {
    AucInterval found =
        AucInterval.of(new double[] {1, 0}, new boolean[] {true, false}, List.of("a", "b"));
    assertThat(found).isEqualTo(new AucInterval(1, 1, 1));
  }

  @Test
  void tiesCountHalf() {
    AucInterval found =
        AucInterval.of(
            new double[] {1, 1, 1, 1},
            new boolean[] {true, true, false, false},
            List.of("a", "b", "c", "d"));
    assertThat(found.auc()).isEqualTo(0.5);
  }
}
