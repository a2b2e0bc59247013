package io.syllabus.jinja;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxTest {
  /** Far beyond what any of them takes: they end by count, not by time. */
  private static final Duration LONG = Duration.ofSeconds(20);

  static List<String> malicious() {
    return List.of(
        "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}",
        "{{ range(1000000000) }}",
        "{{ 'a' * 10000000000 }}",
        "{{ 'a' * 1000000 * 1000000 }}",
        "{{ [1] * 10000000000 }}",
        "{{ ('a' * 100000)|replace('a', 'b' * 100000) }}",
        "{{ ('a' * 100000).replace('', 'b' * 100000) }}",
        "{{ (range(100000)|list)|join('a' * 100000) }}",
        "{{ ('b' * 100000).join(range(100000)|map('string')|list) }}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{% macro m(n) %}{{ m(n + 1) }}{{ m(n + 1) }}{% endmacro %}{{ m(0) }}",
        "{% for i in [1] recursive %}{{ loop([1]) }}{% endfor %}",
        "{% set ns = namespace(x='a') %}{% for i in range(99999) %}{% set ns.x = ns.x + ns.x %}{% endfor %}",
        "{% set ns = namespace(x=[1]) %}{% for i in range(99999) %}{% set ns.x = [ns.x, ns.x] %}{% endfor %}{{ ns.x }}",
        "{% set ns = namespace(x=[1]) %}{% for i in range(60) %}{% set ns.x = [ns.x, ns.x] %}{% endfor %}{{ ns.x == [ns.x, 1] }}{{ ns.x|tojson }}",
        "{% set a = range(99999)|list %}{% set b = range(99999)|list %}{% for i in a %}{{ '' if a == b }}{% endfor %}",
        "{% set a = ['x'] * 100000 %}{% for i in range(99999) %}{{ '' if 'y' in a }}{% endfor %}",
        "{% set ns = namespace(x=3) %}{% for i in range(99999) %}{% set ns.x = ns.x * ns.x %}{% endfor %}",
        "{{ 10 ** 10000000000 }}",
        "{{ 2 ** 100000000 }}",
        "{{ '%1000000000d' % 1 }}",
        "{{ '{:1000000000}'.format(1) }}",
        "{{ 'a'.center(1000000000) }}",
        "{{ 'a'|center(1000000000) }}",
        "{{ 'a'.ljust(1000000000) }}",
        "{{ '1'.zfill(1000000000) }}",
        "{{ 'a\\tb'.expandtabs(1000000000) }}",
        "{{ 'a\nb'|indent(1000000000) }}",
        "{{ [1]|batch(1000000000, 'x')|list }}",
        "{{ [1]|slice(1000000000)|list }}",
        "{{ 1.5|round(1000000000) }}{{ 1/0 }}",
        "{{ [1]|tojson(indent=1000000000) }}",
        "{{ (['a' * 1000] * 100000)|sum(start='') }}",
        "{{ ([[1] * 1000] * 100000)|sum(start=[]) }}",
        "{{ ('a' * 100000).strip('b' * 100000 ~ 'a') }}{% for i in range(99999) %}{{ ('a' * 100000).strip('b' * 100000) }}{% endfor %}",
        "{{ " + "(".repeat(5000) + "1" + ")".repeat(5000) + " }}",
        "{{ " + "[".repeat(5000) + "]".repeat(5000) + " }}",
        "{{ " + "not ".repeat(5000) + "1 }}",
        "{{ " + "-".repeat(5000) + "1 }}",
        "{{ 1" + " + 1".repeat(5000) + " }}",
        "{{ x" + ".a".repeat(5000) + " }}",
        "{{ x" + "|upper".repeat(5000) + " }}",
        "{% if 1 %}".repeat(5000) + "{% endif %}".repeat(5000),
        "{{ 1" + " if 1 else 2".repeat(5000) + " }}",
        "{{ 1" + "~1".repeat(200_000) + " }}");
  }

  /** Bodies of an endless loop over a large {@code s}, {@code l}, {@code d}, {@code x} or tuple. */
  static List<String> expensive() {
    return List.of(
        "s.isalpha()",
        "s.islower()",
        "s is lower",
        "s.isidentifier()",
        "s|wordcount",
        "s|title",
        "s|e",
        "s|urlencode",
        "s|forceescape",
        "s.removeprefix('a')",
        "s.split()",
        "s.find('b')",
        "s == s ~ ''",
        "s < s ~ 'b'",
        "s[1]",
        "s[-1]",
        "s[::-1]",
        "[s]|unique|list",
        "[s]|sort",
        "[s]|string",
        "[s]|map('upper')|list",
        "{s: 1}|length",
        "strftime_now(s)",
        "s|float",
        "'9' * 4000|int",
        "l[::-1]",
        "l|string",
        "l|tojson",
        "l|sort",
        "'%s' % [l]",
        "namespace(l=l) ~ ''",
        "l|selectattr('x')|list",
        "l|map(attribute='x')|list",
        "d.copy()",
        "d|urlencode",
        "d == d.copy()",
        "x|string",
        "'%d' % x",
        "x // 3",
        "x % (x - 1)",
        "x * x",
        "-x",
        "[x, x]|sum",
        "'{:,}'.format(x)");
  }

  @ParameterizedTest
  @MethodSource("expensive")
  void whatIsDearIsPaidForEachTime(String body) {
    String source =
        "{% set s = 'a' * 2000000 %}{% set l = range(50000)|list %}{% set x = 2 ** 14000 %}"
            + "{% set d = dict(l|batch(2)|list) %}"
            + "{% for i in range(99999) %}{% for j in range(99) %}{% set y = "
            + body
            + " %}{% endfor %}{% endfor %}";
    TemplateException failure = assertTimeoutPreemptively(LONG, () -> Templates.failure(source));
    assertThat(failure.kind()).as(body).isEqualTo(TemplateException.Kind.LIMIT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ t in s }}",
        "{{ s.find(t) }}",
        "{{ s.rfind(u) }}",
        "{{ s.count(t) }}",
        "{{ s.replace(t, 'x')|length }}",
        "{{ s.split(t)|length }}",
        "{{ s.rsplit(u)|length }}",
        "{{ s.partition(t)|length }}",
        "{{ s.rpartition(u)|length }}",
        "{% set ns = namespace(x=(1,)) %}{% for i in range(60) %}{% set ns.x = (ns.x, ns.x) %}{% endfor %}{{ messages[ns.x] }}",
        "{% set ns = namespace(x=(1,)) %}{% for i in range(60) %}{% set ns.x = (ns.x, ns.x) %}{% endfor %}{{ {ns.x: 1} }}",
        "{% set ns = namespace(x=(1,)) %}{% for i in range(60) %}{% set ns.x = (ns.x, ns.x) %}{% endfor %}{{ dict([(ns.x, 1)]) }}",
        "{% set ns = namespace(x=(1,)) %}{% for i in range(60) %}{% set ns.x = (ns.x, ns.x) %}{% endfor %}{{ [ns.x]|unique|list }}",
        "{% set ns = namespace(x=(1,)) %}{% for i in range(60) %}{% set ns.x = (ns.x, ns.x) %}{% endfor %}{{ ns.x in {} }}",
      })
  void noOperationTakesTheSquareOfItsInput(String source) {
    String large =
        "{% set s = 'a' * 3000000 %}{% set t = 'a' * 1000000 ~ 'b' %}{% set u = 'b' ~ 'a' * 1000000 %}";
    assertTimeoutPreemptively(
        LONG,
        () -> {
          try {
            Templates.render(large + source, Map.of("messages", Map.of()));
          } catch (TemplateException e) {
            assertThat(e.kind()).isEqualTo(TemplateException.Kind.LIMIT);
          }
        });
  }

  @ParameterizedTest
  @MethodSource("malicious")
  void maliciousTemplatesEndInAnError(String source) {
    TemplateException failure = assertTimeoutPreemptively(LONG, () -> Templates.failure(source));
    assertThat(failure).isNotNull();
    assertThat(failure.getMessage()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "''.__class__",
        "''.__class__.__mro__",
        "[].__class__",
        "{}['__class__']",
        "x.__init__",
        "range.__globals__",
        "namespace(a=1).__class__",
        "(1).__class__",
        "''|attr('__class__')",
        "[''.__class__]|map(attribute='__base__')|list",
        "'{0.__class__}'.format(1)",
        "'%s'.__mod__",
        "none.__class__",
        "cycler.__init__.__globals__.os"
      })
  void attributesOfTheHostAreOutOfReach(String expression) {
    String text;
    try {
      text = Templates.render("{{ " + expression + " }}");
    } catch (TemplateException e) {
      return;
    }
    assertThat(text).isIn("", "[Undefined]");
  }

  @Test
  void limitsAreOfTheirOwnKind() {
    assertThat(Templates.failure("{{ 'a' * 10000000000 }}").kind())
        .isEqualTo(TemplateException.Kind.LIMIT);
    assertThat(Templates.failure("{{ 1/0 }}").kind()).isEqualTo(TemplateException.Kind.TEMPLATE);
    assertThat(Templates.failure("{{ raise_exception('x') }}").kind())
        .isEqualTo(TemplateException.Kind.RAISE);
  }

  /** Whatever a message says, it comes out as it went in. */
  @Test
  void templateCodeInDataIsNeverExecuted() {
    Random random = new Random(7);
    String[] parts = {
      "{{", "}}", "{%", "%}", "{#", "#}", "7*6", " x ", "raw", "\n", "'", "\"", "\\n", "-", "🌍"
    };
    Template template =
        Template.compile(
            "<{{ messages[0].content }}|{{ messages[0].content|safe }}>", Templates.LIMITS);
    for (int i = 0; i < 2000; i++) {
      StringBuilder data = new StringBuilder();
      for (int j = random.nextInt(12); j >= 0; j--) {
        data.append(parts[random.nextInt(parts.length)]);
      }
      Map<String, Object> variables =
          Map.of("messages", List.of(Map.of("content", data.toString())));
      assertThat(template.render(variables, null).text()).isEqualTo("<" + data + "|" + data + ">");
    }
  }

  @Test
  void randomTextNeverBreaksTheCompiler() {
    Random random = new Random(11);
    String[] parts = {
      "{{", "}}", "{%", "%}", "{#", "#}", " if ", " for ", " in ", "endif", "endfor", "set", "x",
      "1", ".", "|", "upper", "(", ")", "[", "]", "'", "\"", "=", ",", "-", "+", "\n", "is", "not",
      "raw", "endraw", "macro", "🌍"
    };
    for (int i = 0; i < 20000; i++) {
      StringBuilder source = new StringBuilder();
      for (int j = random.nextInt(14); j >= 0; j--) {
        source.append(parts[random.nextInt(parts.length)]);
      }
      try {
        Template.compile(source.toString(), Templates.LIMITS).render(Map.of(), null);
      } catch (TemplateException e) {
        assertThat(e.getMessage()).isNotBlank();
      }
    }
  }
}
