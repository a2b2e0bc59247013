package io.syllabus.pipelines.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syllabus.engine.StageRange;
import io.syllabus.engine.UsageException;
import io.syllabus.jobs.Stage;
import io.syllabus.pipelines.flow.Flow;
import io.syllabus.pipelines.recipe.RecipeLoader;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StageRangeTest {
  private static final List<Stage<?, ?>> STAGES = Flow.of(RecipeLoader.defaults(Map.of())).stages();

  @Test
  void bothEndsAreIncluded() {
    assertThat(names("mask", "score")).containsExactly("mask", "normalize", "score");
  }

  @Test
  void withoutEndsItIsTheWholeFlow() {
    assertThat(names(null, null))
        .containsExactly(
            "extract",
            "segment",
            "mask",
            "normalize",
            "score",
            "judge",
            "dedup",
            "structure",
            "curate",
            "render");
  }

  @Test
  void oneStageIsARange() {
    assertThat(names("dedup", "dedup")).containsExactly("dedup");
  }

  @Test
  void anUnknownStageIsNamedWithThoseThatThereAre() {
    assertThatThrownBy(() -> names("masc", null))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("Cannot use --from masc: the stages are extract, segment, mask,");
    assertThatThrownBy(() -> names(null, "end")).hasMessageStartingWith("Cannot use --to end");
  }

  @Test
  void aRangeBackwardsIsRefused() {
    assertThatThrownBy(() -> names("judge", "mask"))
        .isInstanceOf(UsageException.class)
        .hasMessage("Cannot run --from judge --to mask: judge comes after mask; change them round");
  }

  private static List<String> names(String from, String to) {
    return StageRange.of(STAGES, from, to).stream().<String>map(Stage::name).toList();
  }
}
