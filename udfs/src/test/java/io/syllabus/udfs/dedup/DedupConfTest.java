package io.syllabus.udfs.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DedupConfTest {
  @Test
  void bandsFollowFromThresholdAndHashes() {
    assertThat(new MinHashConf(0.7, 100, 1).bands()).isEqualTo(new LshBands(20, 5));
  }

  @Test
  void aThresholdBeyondOneIsRefused() {
    assertThatThrownBy(() -> new MinHashConf(1.7, 100, 1))
        .hasMessage("Cannot use dedup.minhash.threshold=1.7: must lie between 0 and 1");
    assertThatThrownBy(() -> new SemanticConf(true, Double.NaN, 20, 1))
        .hasMessage("Cannot use dedup.semantic.threshold=NaN: must lie between 0 and 1");
  }

  @Test
  void noHashesAreRefused() {
    assertThatThrownBy(() -> new MinHashConf(0.7, 0, 1))
        .hasMessage("Cannot use dedup.minhash.hashes=0: must be at least 1");
  }

  @Test
  void tooManyBitsAreRefused() {
    assertThatThrownBy(() -> new SemanticConf(true, 0.9, 99, 1))
        .hasMessage("Cannot use dedup.semantic.bits=99: must lie between 1 and 64");
  }

  @Test
  void anUnknownSurvivorPreferenceIsRefused() {
    MinHashConf minhash = new MinHashConf(0.7, 100, 1);
    SemanticConf semantic = new SemanticConf(false, 0.95, 20, 1);
    assertThatThrownBy(() -> new DedupConf(minhash, semantic, "guard", "dayFirst", List.of("best")))
        .hasMessageStartingWith("Cannot use dedup.survivor=best");
  }

  @Test
  void anUnknownGuardAndAnUnknownOrderOfDatesAreRefused() {
    MinHashConf minhash = new MinHashConf(0.7, 100, 1);
    SemanticConf semantic = new SemanticConf(false, 0.95, 20, 1);
    assertThatThrownBy(() -> new DedupConf(minhash, semantic, "on", "dayFirst", List.of()))
        .hasMessage("Cannot use dedup.facts=on: must be guard or off");
    assertThatThrownBy(() -> new DedupConf(minhash, semantic, "off", "iso", List.of()))
        .hasMessage("Cannot use dedup.dates=iso: must be dayFirst or monthFirst");
  }
}
