package io.syllabus.jinja;

import java.util.ArrayList;
import java.util.List;

/** Parses what stands left of an assignment. */
final class TargetParser {
  private final TokenStream tokens;
  private final NameLog names;
  private final Nesting nesting;

  TargetParser(TokenStream tokens, NameLog names, Nesting nesting) {
    this.tokens = tokens;
    this.names = names;
    this.nesting = nesting;
  }

  /** A name, a namespace's attribute, or several between commas. */
  Target ofSet() {
    return several(true);
  }

  /** A name or several between commas, up to {@code in}. */
  Target ofLoop() {
    return several(false);
  }

  private Target several(boolean attributes) {
    List<Target> targets = new ArrayList<>();
    boolean comma = false;
    while (!isEnd()) {
      targets.add(single(attributes));
      if (!tokens.skipOperator(",")) {
        break;
      }
      comma = true;
    }
    if (targets.isEmpty() && !comma) {
      throw tokens.error("Expected an expression, got '%s'", tokens.current().described());
    }
    return comma ? new Target.Several(targets) : targets.get(0);
  }

  private boolean isEnd() {
    return tokens.is(TokenType.BLOCK_END)
        || tokens.is(TokenType.VARIABLE_END)
        || tokens.isOperator(")")
        || tokens.current().isName("in");
  }

  private Target single(boolean attributes) {
    if (tokens.skipOperator("(")) {
      Target inner = nesting.within(() -> several(false));
      tokens.expectOperator(")");
      return inner;
    }
    if (!tokens.is(TokenType.NAME)) {
      throw tokens.error("can't assign to '%s'", tokens.current().described());
    }
    if (attributes && tokens.look().isOperator(".")) {
      Name owner = new Name(tokens.next().text());
      tokens.next();
      return new Target.Attribute(owner, tokens.expect(TokenType.NAME).text());
    }
    return new Target.Variable(name());
  }

  /** A name that can be set. */
  String name() {
    String name = tokens.expect(TokenType.NAME).text();
    if (List.of("true", "false", "none", "True", "False", "None").contains(name)) {
      throw tokens.error("can't assign to '%s'", name);
    }
    names.set(name);
    return name;
  }
}
