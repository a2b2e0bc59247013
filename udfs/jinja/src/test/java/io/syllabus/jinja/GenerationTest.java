package io.syllabus.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class GenerationTest {
  private static RenderedText render(String source) {
    return Template.compile(source, Templates.LIMITS).render(Map.of(), null);
  }

  @Test
  void blocksAreMarkedInCodePoints() {
    RenderedText rendered =
        render(
            "😀{% generation %}a{{ 1 }}{% endgeneration %}b{% generation %}🌍{% endgeneration %}");
    assertThat(rendered.text()).isEqualTo("😀a1b🌍");
    assertThat(rendered.generations())
        .containsExactly(new RenderedText.Block(1, 3), new RenderedText.Block(4, 5));
    assertThat(rendered.placed()).isTrue();
  }

  @Test
  void whatAMacroWritesHasNoPlaceYet() {
    RenderedText rendered =
        render("{% macro m() %}p{% generation %}a{% endgeneration %}{% endmacro %}x{{ m() }}");
    assertThat(rendered.generations()).containsExactly(new RenderedText.Block(1, 2));
    assertThat(rendered.placed()).isFalse();
  }

  @Test
  void whatIsThrownAwayHasNoPlace() {
    RenderedText rendered = render("{% set x %}{% generation %}a{% endgeneration %}{% endset %}b");
    assertThat(rendered.placed()).isFalse();
  }
}
