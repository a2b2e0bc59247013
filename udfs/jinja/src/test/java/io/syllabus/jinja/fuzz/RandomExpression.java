package io.syllabus.jinja.fuzz;

import java.util.List;
import java.util.Random;

/** Expressions of a wanted type, as a rule: some are of another one, to meet the errors. */
final class RandomExpression {
  private static final List<String> TEXTS =
      List.of(
          "s",
          "s",
          "w",
          "''",
          "'a'",
          "'Ab c'",
          "'b🌍é'",
          "' \\n x '",
          "'<i>&'",
          "'1.5'",
          "'42'",
          "'a,b,,c'",
          "messages[0].role",
          "d.b",
          "messages[1]['content']",
          "\"it's\"");
  private static final List<String> NUMBERS =
      List.of(
          "n",
          "n",
          "f",
          "0",
          "1",
          "2",
          "-1",
          "7",
          "1.5",
          "2.0",
          "1e16",
          "0.1",
          "3",
          "100000000000000000000",
          "l|length",
          "true",
          "i",
          "loop.index0");
  private static final List<String> LISTS =
      List.of(
          "l",
          "l",
          "k",
          "messages",
          "[]",
          "[1, 'a']",
          "(1, 2)",
          "['b', 'A', 'c']",
          "[3, 1, 2.5]",
          "range(3)",
          "range(9, 2, -2)",
          "[[1, 2], [3]]");
  private static final List<String> OTHERS =
      List.of(
          "x",
          "none",
          "d",
          "d",
          "true",
          "false",
          "t",
          "ns.v",
          "{'a': 1}",
          "messages[0]",
          "d.a",
          "d.zz",
          "l[9]",
          "y",
          "i",
          "loop.last",
          "loop.previtem",
          "tools");
  private static final List<String> OF_TEXT =
      List.of(
          "|upper",
          "|lower",
          "|trim",
          "|trim('a')",
          "|capitalize",
          "|title",
          "|replace('a', 'bb')",
          "|replace('', '.', 2)",
          "|indent",
          "|indent(2, true)",
          "|indent(1, blank=true)",
          "|truncate(5)",
          "|truncate(4, true, '.')",
          "|center(9)",
          "|e",
          "|safe",
          "|string",
          "|reverse",
          "|urlencode",
          "|forceescape",
          ".upper()",
          ".lower()",
          ".strip()",
          ".strip('ab')",
          ".lstrip()",
          ".rstrip('\\n')",
          ".replace('a', 'b')",
          ".replace('', '-', 2)",
          ".title()",
          ".capitalize()",
          ".zfill(4)",
          ".ljust(4)",
          ".rjust(5, '.')",
          ".center(6)",
          ".removeprefix('a')",
          ".swapcase()",
          ".casefold()",
          ".expandtabs()",
          ".format(1, 'z')",
          "[0]",
          "[-1]",
          "[1:]",
          "[::-1]",
          "[:2]",
          "[1:5:2]",
          "[-3:-1]",
          "[n]",
          "|tojson",
          "|tojson(ensure_ascii=true)",
          "|default('q', true)",
          "|first",
          "|last");
  private static final List<String> TEXT_TO_LIST =
      List.of(
          "|list",
          ".split()",
          ".split(',')",
          ".split('b', 1)",
          ".split(none, 1)",
          ".rsplit(',', 1)",
          ".splitlines()",
          ".partition(',')",
          ".rpartition('b')",
          "|batch(2)|list",
          "|sort",
          "|unique|list");
  private static final List<String> TEXT_TO_NUMBER =
      List.of(
          "|length",
          "|int",
          "|float",
          "|int(5)",
          "|int(0, 16)",
          "|wordcount",
          ".find('b')",
          ".rfind('a')",
          ".count('a')",
          ".index('a')",
          "|count");
  private static final List<String> OF_NUMBER =
      List.of(
          "|abs",
          "|int",
          "|float",
          "|round",
          "|round(1)",
          "|round(1, 'floor')",
          "|round(0, 'ceil')",
          "|default(3)",
          ".real",
          "|round(-1)");
  private static final List<String> NUMBER_TO_TEXT =
      List.of(
          "|string",
          "|tojson",
          "|filesizeformat",
          "|filesizeformat(true)",
          "|upper",
          "|trim",
          "|center(7)");
  private static final List<String> OF_LIST =
      List.of(
          "|list",
          "|sort",
          "|sort(reverse=true)",
          "|reverse|list",
          "|unique|list",
          "|select|list",
          "|reject|list",
          "|select('string')|list",
          "|select('odd')|list",
          "|map('upper')|list",
          "|map('string')|list",
          "|map(attribute='role')|list",
          "|map(attribute='z', default='-')|list",
          "|selectattr('role')|list",
          "|map('default', 1)|list",
          "|selectattr('role', 'equalto', 'user')|list",
          "|rejectattr('role', 'defined')|list",
          "|batch(2)|list",
          "|batch(2, 'x')|list",
          "|slice(2)|list",
          "|slice(3, 0)|list",
          "[1:]",
          "[::-1]",
          "[:2]",
          "[-2:]",
          "[::2]",
          "|groupby('role')|list",
          " * 2",
          " + [1]",
          ".copy()",
          "|map('length')|list",
          "|sort(attribute='role')",
          "|map('int')|list",
          "|tojson|list");
  private static final List<String> LIST_TO_TEXT =
      List.of(
          "|join",
          "|join('-')",
          "|join(', ', attribute='role')",
          "|tojson",
          "|tojson(indent=2)",
          "|tojson(separators=(',', ':'))",
          "|string",
          "|first",
          "|last|string",
          "|map('string')|join('|')");
  private static final List<String> LIST_TO_NUMBER =
      List.of(
          "|length",
          "|sum",
          "|min",
          "|max",
          "|first",
          "|last",
          "|count",
          ".index(1)",
          ".count(1)",
          "[0]",
          "[-1]",
          "|select('number')|sum",
          "|select('number')|max");
  private static final List<String> OF_OTHER =
      List.of(
          "|default('q')",
          "|d(1)",
          "|default('q', true)",
          "|tojson",
          "|string",
          ".a",
          ".get('a')",
          ".get('z', 1)",
          "['b']",
          "|items|list",
          "|dictsort",
          "|dictsort(by='value')",
          ".items()",
          ".keys()",
          ".values()",
          "|length",
          "|list",
          "|tojson(sort_keys=true)",
          "|xmlattr",
          "|urlencode",
          "|upper",
          ".keys()|list",
          ".__class__",
          ".append(1)",
          "|int",
          "|float",
          "|first");
  private static final List<String> TESTS =
      List.of(
          "defined",
          "undefined",
          "none",
          "string",
          "number",
          "integer",
          "float",
          "boolean",
          "mapping",
          "sequence",
          "iterable",
          "callable",
          "true",
          "false",
          "upper",
          "lower",
          "eq 1",
          "in [1, 'a']",
          "sameas none",
          "ne x",
          "escaped",
          "not none",
          "not string",
          "not defined",
          "== 'a'",
          "filter",
          "test");
  private static final List<String> NUMBER_TESTS =
      List.of(
          "odd",
          "even",
          "divisibleby 2",
          "divisibleby(3)",
          "gt 1",
          "le(7)",
          "lessthan 2",
          "number");

  /** No literals: what Jinja2 computes of them when it compiles has other errors. */
  private static final List<String> OFF_TYPE =
      List.of("x", "n", "f", "d", "t", "tools", "l", "s", "messages");

  private static final int OFF_TYPE_PERCENT = 4;

  private final Random random;

  RandomExpression(Random random) {
    this.random = random;
  }

  private <T> T one(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  String any(int depth) {
    return switch (random.nextInt(6)) {
      case 0, 1 -> text(depth);
      case 2 -> number(depth);
      case 3 -> list(depth);
      case 4 -> truth(depth);
      default -> other(depth);
    };
  }

  String text(int depth) {
    if (depth == 0) {
      return chance(OFF_TYPE_PERCENT) ? one(OFF_TYPE) : one(TEXTS);
    }
    return switch (random.nextInt(9)) {
      case 0 -> one(TEXTS);
      case 1, 2, 3 -> bracketed(text(depth - 1)) + one(OF_TEXT);
      case 4 -> bracketed(list(depth - 1)) + one(LIST_TO_TEXT);
      case 5 -> bracketed(number(depth - 1)) + one(NUMBER_TO_TEXT);
      case 6 -> text(depth - 1) + " + " + text(depth - 1);
      case 7 -> any(depth - 1) + " ~ " + any(depth - 1);
      default ->
          one(
              List.of(
                  "'%s-%05.1f'|format(" + text(0) + ", " + number(0) + ")",
                  "'%-4s|%x'|format(" + any(0) + ", 255)",
                  "'{:>6}{!r}'.format(" + text(0) + ", " + any(0) + ")",
                  "'%s' % " + bracketed(number(0)),
                  text(0) + " * 2"));
    };
  }

  String number(int depth) {
    if (depth == 0) {
      return chance(OFF_TYPE_PERCENT) ? one(OFF_TYPE) : one(NUMBERS);
    }
    return switch (random.nextInt(7)) {
      case 0 -> one(NUMBERS);
      case 1 -> bracketed(number(depth - 1)) + one(OF_NUMBER);
      case 2 -> bracketed(text(depth - 1)) + one(TEXT_TO_NUMBER);
      case 3 -> bracketed(list(depth - 1)) + one(LIST_TO_NUMBER);
      case 4 ->
          one(List.of("-", "+", "2 ** ")) + bracketed(one(List.of("1", "n", "f", "0.5", "-2")));
      default ->
          bracketed(number(depth - 1))
              + " "
              + one(List.of("+", "-", "*", "/", "//", "%", "+"))
              + " "
              + bracketed(number(0));
    };
  }

  String list(int depth) {
    if (depth == 0) {
      return chance(OFF_TYPE_PERCENT) ? one(OFF_TYPE) : one(LISTS);
    }
    return switch (random.nextInt(5)) {
      case 0 -> one(LISTS);
      case 1, 2 -> bracketed(list(depth - 1)) + one(OF_LIST);
      case 3 -> bracketed(text(depth - 1)) + one(TEXT_TO_LIST);
      default -> "[" + any(depth - 1) + ", " + any(depth - 1) + "]";
    };
  }

  String truth(int depth) {
    if (depth == 0) {
      return one(List.of("true", "false", "t", "x", "s", "n", "l", "loop.first", "x is defined"));
    }
    return switch (random.nextInt(8)) {
      case 0 -> "not " + truth(depth - 1);
      case 1 -> bracketed(any(depth - 1)) + " is " + one(TESTS);
      case 2 -> bracketed(number(depth - 1)) + " is " + one(NUMBER_TESTS);
      case 3 -> any(depth - 1) + one(List.of(" == ", " != ")) + any(depth - 1);
      case 4 -> number(depth - 1) + one(List.of(" < ", " <= ", " > ", " >= ")) + number(depth - 1);
      case 5 -> any(depth - 1) + one(List.of(" in ", " not in ")) + list(depth - 1);
      case 6 -> text(depth - 1) + one(List.of(" in ", " not in ", " < ")) + text(depth - 1);
      default -> truth(depth - 1) + one(List.of(" and ", " or ")) + any(depth - 1);
    };
  }

  private String other(int depth) {
    if (depth == 0) {
      return one(OTHERS);
    }
    return switch (random.nextInt(5)) {
      case 0 -> one(OTHERS);
      case 1, 2 -> one(OTHERS) + one(OF_OTHER);
      case 3 ->
          bracketed(
              any(depth - 1)
                  + " if "
                  + truth(depth - 1)
                  + (chance(70) ? " else " + any(depth - 1) : ""));
      default -> "{'k': " + any(depth - 1) + ", 1: " + any(depth - 1) + "}";
    };
  }

  /** Bracketed where an operator would otherwise take it apart, and sometimes anyway. */
  private String bracketed(String expression) {
    return expression.matches("[\\w.]+|'[^']*'") && !chance(10)
        ? expression
        : "(" + expression + ")";
  }
}
