package io.syllabus.jinja;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** Parses the tags whose bodies are functions: macro, call and generation. */
final class MacroParser {
  private final TokenStream tokens;
  private final NameLog names;
  private final ExpressionParser expressions;
  private final TargetParser targets;
  private final Function<String, Body> bodies;

  /**
   * Takes over what the parser of statements works with.
   *
   * @param bodies parses the rest of a tag and all up to the end tag of that name
   */
  MacroParser(
      TokenStream tokens,
      NameLog names,
      ExpressionParser expressions,
      TargetParser targets,
      Function<String, Body> bodies) {
    this.tokens = tokens;
    this.names = names;
    this.expressions = expressions;
    this.targets = targets;
    this.bodies = bodies;
  }

  /** {@code macro name(parameters)}. */
  Statement macro() {
    String name = targets.name();
    List<String> parameters = new ArrayList<>();
    List<Expression> defaults = new ArrayList<>();
    signature(parameters, defaults);
    int start = names.mark();
    Body body = bodies.apply("endmacro");
    return new Definition.OfMacro(name, new MacroBody(parameters, defaults, body, special(start)));
  }

  /** {@code generation}. */
  Statement generation() {
    int start = names.mark();
    Body body = bodies.apply("endgeneration");
    return new Definition.OfGeneration(new MacroBody(List.of(), List.of(), body, special(start)));
  }

  /** {@code call(parameters) macro(arguments)}. */
  Statement callBlock() {
    List<String> parameters = new ArrayList<>();
    List<Expression> defaults = new ArrayList<>();
    if (tokens.isOperator("(")) {
      signature(parameters, defaults);
    }
    if (!(expressions.expression() instanceof Call call)) {
      throw tokens.error("expected call");
    }
    int start = names.mark();
    Body body = bodies.apply("endcall");
    return new Definition.OfCall(call, new MacroBody(parameters, defaults, body, special(start)));
  }

  private Set<String> special(int start) {
    Set<String> special = new HashSet<>(Set.of("caller", "kwargs", "varargs"));
    special.removeIf(name -> !names.readsSince(start, name));
    return special;
  }

  private void signature(List<String> parameters, List<Expression> defaults) {
    Set<String> seen = new HashSet<>();
    tokens.expectOperator("(");
    while (!tokens.isOperator(")")) {
      if (!parameters.isEmpty()) {
        tokens.expectOperator(",");
      }
      String name = targets.name();
      if (!seen.add(name)) {
        throw tokens.error("duplicate argument '%s' in macro definition", name);
      }
      if (tokens.skipOperator("=")) {
        defaults.add(expressions.expression());
      } else if (!defaults.isEmpty()) {
        throw tokens.error("non-default argument follows default argument");
      }
      parameters.add(name);
    }
    tokens.expectOperator(")");
  }
}
