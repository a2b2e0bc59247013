package io.syllabus.udfs.mask;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MaskConfTest {
  private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

  @Test
  void typesStandBesideTheOtherKeys() throws Exception {
    MaskConf conf =
        YAML.readValue(
            "{default: label, PHONE_NUMBER: surrogate, PERSON: hash, threshold: 0.5,"
                + " chineseNames: false, keyEnv: SYLLABUS_KEY, recognisers: ''}",
            MaskConf.class);
    assertThat(conf)
        .isEqualTo(
            new MaskConf(
                "label",
                Map.of("PHONE_NUMBER", "surrogate", "PERSON", "hash"),
                0.5,
                false,
                "SYLLABUS_KEY",
                List.of()));
  }

  @Test
  void recognisersAreTheListOfTheFile() throws Exception {
    MaskConf conf =
        YAML.readValue(
            "{default: label, threshold: 0.5, chineseNames: false, keyEnv: K,"
                + " recognisers: [{name: a, type: A_B, pattern: 'x+', score: 0.9}]}",
            MaskConf.class);
    assertThat(conf.recognisers()).extracting(PatternRule::type).containsExactly("A_B");
  }

  @Test
  void aMissingKeyIsNamed() {
    assertThatThrownBy(() -> YAML.readValue("{default: label}", MaskConf.class))
        .hasRootCauseMessage(
            "Cannot use mask: it has no threshold; conf/reference.yaml shows all keys");
  }

  @Test
  void anUnknownStyleIsRefused() {
    assertThatThrownBy(() -> Masks.conf("label", Map.of("PERSON", "blur")))
        .hasMessage(
            "Cannot use mask.PERSON=blur: must be one of label, hash, surrogate, mask, keep");
  }

  @Test
  void theThresholdIsAProbability() {
    assertThatThrownBy(() -> new MaskConf("label", Map.of(), 1.5, false, "K", List.of()))
        .hasMessage("Cannot use mask.threshold=1.5: must lie between 0 and 1");
  }
}
