package io.syllabus.jinja.fuzz;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Small templates of every construct of the language, most of them valid. */
final class RandomTemplate {
  private final Random random;
  private final RandomExpression expressions;

  RandomTemplate(Random random) {
    this.random = random;
    this.expressions = new RandomExpression(random);
  }

  static Map<String, Object> variables() {
    Map<String, Object> variables = new LinkedHashMap<>();
    variables.put("s", "héllo 世🌍 a,b");
    variables.put("n", 42);
    variables.put("f", 2.5);
    variables.put("l", Arrays.asList(3, 1, "b", 2.0, null, true));
    Map<String, Object> d = new LinkedHashMap<>();
    d.put("b", "x");
    d.put("a", 1);
    d.put("items", List.of(1));
    variables.put("d", d);
    variables.put("t", true);
    variables.put(
        "messages",
        List.of(
            Map.of("role", "user", "content", " hi "),
            Map.of("role", "assistant", "content", "yo")));
    variables.put("tools", null);
    variables.put("w", " \t word\u3000");
    variables.put("k", List.of("x", "a", "B"));
    return variables;
  }

  private <T> T one(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  String next() {
    String start = chance(50) ? "{% set ns = namespace(v=1) %}" : "";
    return start + body(2);
  }

  private String body(int depth) {
    StringBuilder out = new StringBuilder();
    do {
      out.append(part(depth));
    } while (chance(55));
    return out.toString();
  }

  private String open() {
    return one(List.of("{%", "{%", "{%-", "{%+"));
  }

  private String close() {
    return one(List.of("%}", "%}", "-%}", "+%}"));
  }

  private String tag(String inside) {
    return open() + " " + inside + " " + close() + (chance(20) ? "\n" : "");
  }

  private String part(int depth) {
    int kind = random.nextInt(depth > 0 ? 18 : 9);
    return switch (kind) {
      case 0, 1, 2, 3 ->
          one(List.of("{{ ", "{{- ")) + expressions.any(3) + one(List.of(" }}", " -}}", "}}"));
      case 4 -> one(List.of("a", " \n", "\n  ", "b c ", "é", "  ", "}}", "\r\n", "#"));
      case 5 -> one(List.of("{# c #}", "{#- c -#}\n", "  {# d #}\n"));
      case 6 ->
          tag(
              "set "
                  + one(List.of("x", "s", "i", "y", "ns.v", "x, y", "n"))
                  + " = "
                  + expressions.any(2));
      case 7 -> one(List.of("{% raw %}{{ x }}{% endraw %}", "  {%- raw -%} {% x {%- endraw %}\n"));
      case 8 ->
          "{{ "
              + one(
                  List.of(
                      "raise_exception('no ' ~ n)",
                      "m(1)",
                      "m(1, b=s)",
                      "x.y.z",
                      "namespace(a=1)",
                      "strftime_now('%d %b %Y')",
                      "m"))
              + " }}";
      case 9, 10 -> condition(depth);
      case 11, 12, 13 -> loop(depth);
      case 14 ->
          tag("macro m(a, b=" + expressions.any(1) + ")")
              + "{{ a }}"
              + body(depth - 1)
              + one(List.of("", "{{ b }}", "{{ varargs }}", "{{ kwargs }}", "{{ caller() }}"))
              + tag("endmacro");
      case 15 ->
          one(
              List.of(
                  tag("set y") + body(depth - 1) + tag("endset"),
                  tag("set y|upper") + body(depth - 1) + tag("endset"),
                  tag(
                          "filter "
                              + one(List.of("upper", "trim", "replace('a', 'z')|length", "indent")))
                      + body(depth - 1)
                      + tag("endfilter")));
      case 16 ->
          tag("with x = " + expressions.any(1) + ", y = x") + body(depth - 1) + tag("endwith");
      default ->
          one(
              List.of(
                  tag("generation") + body(depth - 1) + tag("endgeneration"),
                  tag("call m(2)") + body(depth - 1) + tag("endcall")));
    };
  }

  private String condition(int depth) {
    String elif = chance(30) ? tag("elif " + expressions.truth(2)) + body(depth - 1) : "";
    String otherwise = chance(40) ? tag("else") + body(depth - 1) : "";
    return tag("if " + expressions.truth(3)) + body(depth - 1) + elif + otherwise + tag("endif");
  }

  private String loop(int depth) {
    String target = one(List.of("i", "i", "i", "x", "k, v", "message"));
    String items =
        one(
            List.of(
                "[1, 2, 3]",
                "l",
                "messages",
                "d",
                "d.items()",
                "range(4)",
                "s",
                "messages[::-1]",
                "[(1, 2), (3, 4)]",
                "d|dictsort",
                expressions.any(2)));
    String filter = chance(25) ? " if " + expressions.truth(2) : "";
    String jump =
        chance(20)
            ? tag("if " + expressions.truth(1))
                + tag(one(List.of("break", "continue")))
                + tag("endif")
            : "";
    String loop =
        chance(50)
            ? "{{ loop."
                + one(
                    List.of(
                        "index",
                        "index0",
                        "first",
                        "last",
                        "length",
                        "revindex",
                        "revindex0",
                        "previtem",
                        "nextitem",
                        "depth",
                        "changed(i)",
                        "cycle('a', 'b')"))
                + " }}"
            : "";
    String otherwise = chance(20) ? tag("else") + body(depth - 1) : "";
    String recursive = chance(4) ? " recursive" : "";
    return tag("for " + target + " in " + items + filter + recursive)
        + loop
        + jump
        + body(depth - 1)
        + otherwise
        + tag("endfor");
  }
}
