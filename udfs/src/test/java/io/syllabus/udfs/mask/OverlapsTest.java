package io.syllabus.udfs.mask;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OverlapsTest {
  private static final ScanText TEXT = new ScanText("0123456789 <PERSON> abcdefgh");

  @Test
  void theLongerOneStays() {
    Candidate small = new Candidate("PERSON", 2, 4, "a", 0.9);
    Candidate large = new Candidate("STREET_ADDRESS", 0, 9, "b", 0.6);
    assertThat(Overlaps.resolve(TEXT, List.of(small, large))).containsExactly(large);
  }

  @Test
  void aCertainOneSplitsALongerOne() {
    Candidate certain = new Candidate("CREDIT_CARD", 3, 5, "a", 0.98);
    Candidate large = new Candidate("STREET_ADDRESS", 0, 9, "b", 0.6);
    assertThat(Overlaps.resolve(TEXT, List.of(large, certain)))
        .containsExactly(large.at(0, 3), certain, large.at(5, 9));
  }

  @Test
  void theRestOfTheLoserStays() {
    Candidate first = new Candidate("A", 0, 6, "a", 0.6);
    Candidate second = new Candidate("B", 4, 9, "b", 0.6);
    assertThat(Overlaps.resolve(TEXT, List.of(first, second)))
        .containsExactly(first, second.at(6, 9));
  }

  @Test
  void aLabelIsNeverCovered() {
    Candidate across = new Candidate("A", 9, 23, "a", 0.6);
    assertThat(Overlaps.resolve(TEXT, List.of(across)))
        .containsExactly(across.at(9, 10), across.at(20, 23));
  }

  @Test
  void equalOnesAreChosenByName() {
    Candidate a = new Candidate("A", 0, 6, "a", 0.6);
    Candidate b = new Candidate("B", 0, 6, "b", 0.6);
    assertThat(Overlaps.resolve(TEXT, List.of(b, a))).containsExactly(a);
  }
}
