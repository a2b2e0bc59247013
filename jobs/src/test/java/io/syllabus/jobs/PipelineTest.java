package io.syllabus.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.schemas.Masked;
import io.syllabus.schemas.Segment;
import io.syllabus.schemas.Tables;
import io.syllabus.udfs.mask.MaskConf;
import io.syllabus.udfs.normalize.NormalizeConf;
import io.syllabus.udfs.segment.SegmentConf;
import io.syllabus.udfs.text.Dates;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PipelineTest {
  private static final SegmentDocuments SEGMENT =
      new SegmentDocuments(new SegmentConf(2, 1600), Dates.Order.DAY_FIRST, "2025-09-01");
  private static final MaskPii MASK =
      new MaskPii(
          new MaskConf("label", Map.of(), 0.5, false, "SYLLABUS_KEY", List.of()), new MaskKey(""));
  private static final NormalizeText NORMALIZE =
      new NormalizeText(new NormalizeConf("keep", "keep", "keep", "keep", "keep", "keep"));

  @Test
  void runsItsStagesInTheOrderTheyWereNamed() {
    List<Stage<?, ?>> stages =
        Pipeline.from(Tables.DOCUMENTS).then(SEGMENT).then(MASK).then(NORMALIZE).stages();

    assertThat(stages).extracting(Stage::name).containsExactly("segment", "mask", "normalize");
  }

  @Test
  void readsInEachStageWhatTheOneBeforeWrote() {
    List<Stage<?, ?>> stages =
        Pipeline.from(Tables.DOCUMENTS).then(SEGMENT).then(MASK).then(NORMALIZE).stages();

    for (int i = 1; i < stages.size(); i++) {
      assertThat(stages.get(i).input()).isEqualTo(stages.get(i - 1).output());
    }
  }

  @Test
  void staysAsItIsWhenItIsContinued() {
    Pipeline<Segment> shorter = Pipeline.from(Tables.DOCUMENTS).then(SEGMENT);
    Pipeline<Masked> longer = shorter.then(MASK);

    assertThat(shorter.stages()).hasSize(1);
    assertThat(longer.stages()).hasSize(2);
  }

  @Test
  void holdsStagesThatCannotTravel() {
    assertThat(List.of(SEGMENT, MASK, NORMALIZE)).noneMatch(Serializable.class::isInstance);
  }
}
