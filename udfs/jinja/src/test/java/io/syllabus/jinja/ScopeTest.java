package io.syllabus.jinja;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ScopeTest {
  @Test
  void setWithinALoopIsLocal() {
    assertThat(
            Templates.render(
                "{% set a=1 %}{% for i in [1,2] %}{{a}}{% set a=5 %}{{a}}{% endfor %}{{a}}"))
        .isEqualTo("15151");
  }

  @Test
  void setWithinAConditionIsNot() {
    assertThat(Templates.render("{% set a=1 %}{% if true %}{% set a=2 %}{% endif %}{{a}}"))
        .isEqualTo("2");
  }

  @Test
  void aNameThatIsSetLaterIsUnsetBefore() {
    String source = "{% for i in [1] %}[{{ x }}]{% endfor %}{% set x = 1 %}{{ x }}";
    assertThat(Templates.render(source, Map.of("x", "given"))).isEqualTo("[]1");
  }

  @Test
  void aNameThatIsReadFirstIsTheGivenOne() {
    String source = "{{ x }}{% set x = 1 %}{% for i in [1] %}[{{ x }}]{% endfor %}";
    assertThat(Templates.render(source, Map.of("x", "given"))).isEqualTo("given[1]");
  }

  @Test
  void whatABranchDoesNotSetIsTheGivenOne() {
    String source = "{% if c %}{% set x = 1 %}{% endif %}{{ x }}";
    assertThat(Templates.render(source, Map.of("x", "given"))).isEqualTo("given");
  }

  @Test
  void macrosSeeLaterAssignments() {
    assertThat(
            Templates.render(
                "{% macro m() %}{{v}}{% endmacro %}{% set v=1 %}{{m()}}{% set v=2 %}{{m()}}"))
        .isEqualTo("12");
  }

  @Test
  void namespacesCarryValuesOutOfLoops() {
    assertThat(
            Templates.render(
                "{% set ns=namespace(n=0) %}{% for i in [1,2] %}{% set ns.n=ns.n+i %}{% endfor %}{{ns.n}}"))
        .isEqualTo("3");
  }

  @Test
  void onlyNamespacesHaveAttributesToSet() {
    assertThat(Templates.error("{% set d = {} %}{% set d.x = 1 %}"))
        .isEqualTo("TemplateRuntimeError: cannot assign attribute on non-namespace object");
  }

  @Test
  void blocksHaveAScopeOfTheirOwn() {
    assertThat(
            Templates.render(
                "{% set a = 1 %}{% set b %}{% set a = 2 %}{{ a }}{% endset %}{{ a }}{{ b }}"))
        .isEqualTo("12");
    assertThat(Templates.render("{% with a = 1, b = 2 %}{{ a }}{{ b }}{% endwith %}{{ a }}"))
        .isEqualTo("12");
    assertThat(Templates.render("{% filter upper %}{% set a = 'x' %}{{ a }}{% endfilter %}{{ a }}"))
        .isEqualTo("X");
  }

  @Test
  void aGenerationBlockIsAFunction() {
    assertThat(
            Templates.render(
                "{% set a = 1 %}{% generation %}{{ a }}{% set a = 2 %}{% endgeneration %}{{ a }}"))
        .isEqualTo("11");
  }

  @Test
  void theGivenValuesAreNeverChanged() {
    assertThat(Templates.error("{% set x = [1] %}{% set _ = x.append(2) %}"))
        .isEqualTo("SecurityError: access to attribute 'append' of 'list' object is unsafe.");
  }
}
