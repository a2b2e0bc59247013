package io.syllabus.udfs.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NearestNameTest {
  private static final List<String> NAMES = List.of("Title", "body", "created");

  @Test
  void whatIsMistypedIsFoundWhateverItsCase() {
    assertThat(NearestName.mistyped("title", NAMES)).contains("Title");
    assertThat(NearestName.mistyped("CREATED_", NAMES)).contains("created");
    assertThat(NearestName.mistyped("bdy", NAMES)).contains("body");
  }

  @Test
  void whatIsKnownOrFarIsNotMistyped() {
    assertThat(NearestName.mistyped("body", NAMES)).isEmpty();
    assertThat(NearestName.mistyped("question", NAMES)).isEmpty();
    assertThat(NearestName.mistyped("x", List.of())).isEmpty();
  }

  @Test
  void thereIsANearestOfAny() {
    assertThat(NearestName.of("date", NAMES)).contains("Title");
    assertThat(NearestName.of("date", List.of())).isEmpty();
  }
}
