package io.syllabus.udfs.curate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CurateConfTest {
  private static final String YAML =
      "{split: [0.90, 0.05, 0.05], lines: {finance: 6, legal: 4}, recent: 4.0, maxRepeats: 5,"
          + " synthetic: 0.20, refusals: 0.05, eval: [gsm8k.jsonl], golden: 60, seed: 1}";

  private static CurateConf of(String yaml) throws Exception {
    return new YAMLMapper().readValue(yaml, CurateConf.class);
  }

  @Test
  void isReadFromARecipe() throws Exception {
    CurateConf conf = of(YAML);
    assertThat(conf.lines()).isEqualTo(Map.of("finance", 6.0, "legal", 4.0));
    assertThat(conf.syntheticCap().allowed(80)).isEqualTo(20);
    assertThat(conf.refusalCap().share()).isEqualTo(0.05);
  }

  @Test
  void eachPartChecksItsKeys() {
    assertThatThrownBy(() -> of(YAML.replace("recent: 4.0", "recent: 0")))
        .hasMessageContaining("Cannot use curate.recent=0.0: must be at least 1");
    assertThatThrownBy(() -> of(YAML.replace("maxRepeats: 5", "maxRepeats: 0")))
        .hasMessageContaining("Cannot use curate.maxRepeats=0: must be at least 1");
    assertThatThrownBy(() -> of(YAML.replace("refusals: 0.05", "refusals: 5")))
        .hasMessageContaining("Cannot use curate.refusals=5.0: must lie between 0 and 1");
    assertThatThrownBy(() -> of(YAML.replace("golden: 60", "golden: -1")))
        .hasMessageContaining("Cannot use curate.golden=-1: must not be negative");
  }
}
