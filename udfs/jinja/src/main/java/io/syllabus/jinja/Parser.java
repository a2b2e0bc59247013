package io.syllabus.jinja;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Parses a template's statements. */
final class Parser {
  private static final Set<String> UNSUPPORTED =
      Set.of("autoescape", "block", "extends", "from", "import", "include");

  private final NameLog names = new NameLog();
  private final Nesting nesting = new Nesting();
  private final TokenStream tokens;
  private final ExpressionParser expressions;
  private final TargetParser targets;
  private final MacroParser macros;

  private Parser(TokenStream tokens) {
    this.tokens = tokens;
    this.expressions = new ExpressionParser(tokens, names, nesting);
    this.targets = new TargetParser(tokens, names, nesting);
    this.macros = new MacroParser(tokens, names, expressions, targets, this::closedBlock);
  }

  static Body parse(String source) {
    Parser parser = new Parser(new TokenStream(Lexer.tokens(source)));
    Body body = parser.statements(Set.of());
    if (!parser.tokens.is(TokenType.END)) {
      throw parser.unknownTag(parser.tokens.current().text());
    }
    return body;
  }

  /** Statements up to a tag of one of these names, which becomes the current token. */
  private Body statements(Set<String> ends) {
    List<Statement> statements = new ArrayList<>();
    while (!tokens.is(TokenType.END)) {
      Token token = tokens.next();
      if (token.type() == TokenType.DATA) {
        statements.add(new Write.Data(token.text()));
      } else if (token.type() == TokenType.VARIABLE_BEGIN) {
        statements.add(new Write.Value(expressions.tuple()));
        tokens.expect(TokenType.VARIABLE_END);
      } else if (tokens.is(TokenType.NAME) && ends.contains(tokens.current().text())) {
        return new Body(statements);
      } else {
        statements.add(nesting.within(this::statement));
        tokens.expect(TokenType.BLOCK_END);
      }
    }
    if (!ends.isEmpty()) {
      throw tokens.error("unexpected end of template, expected one of %s", ends);
    }
    return new Body(statements);
  }

  private Body block(String... ends) {
    tokens.skipOperator(":");
    tokens.expect(TokenType.BLOCK_END);
    return statements(Set.of(ends));
  }

  /** A block with its end tag. */
  private Body closedBlock(String end) {
    Body body = block(end);
    tokens.next();
    return body;
  }

  private Statement statement() {
    if (!tokens.is(TokenType.NAME)) {
      throw tokens.error("tag name expected");
    }
    String tag = tokens.next().text();
    return switch (tag) {
      case "set" -> set();
      case "for" -> loop();
      case "if" -> branches();
      case "macro" -> macros.macro();
      case "call" -> macros.callBlock();
      case "filter" -> new FilterBlock(expressions.filters(true), closedBlock("endfilter"));
      case "generation" -> macros.generation();
      default -> smallStatement(tag);
    };
  }

  private Statement smallStatement(String tag) {
    return switch (tag) {
      case "with" -> with();
      case "print" -> print();
      case "break" -> new Jump(Statement.Flow.BREAK);
      case "continue" -> new Jump(Statement.Flow.CONTINUE);
      default -> throw unknownTag(tag);
    };
  }

  private TemplateException unknownTag(String tag) {
    return UNSUPPORTED.contains(tag)
        ? tokens.error("The tag '%s' is not supported in chat templates.", tag)
        : tokens.error("Encountered unknown tag '%s'.", tag);
  }

  private Statement set() {
    Target target = targets.ofSet();
    if (tokens.skipOperator("=")) {
      return new Assign(target, expressions.tuple());
    }
    Expression filter = tokens.isOperator("|") ? expressions.filters(false) : null;
    return new Assign.OfBlock(target, filter, closedBlock("endset"));
  }

  private Statement loop() {
    int start = names.mark();
    Target target = targets.ofLoop();
    tokens.expectName("in");
    Expression items = expressions.tupleWithoutIf(() -> tokens.current().isName("recursive"));
    LoopFilter filter =
        tokens.skipName("if") ? new LoopFilter(target.copy(), expressions.expression()) : null;
    boolean recursive = tokens.skipName("recursive");
    int bodyStart = names.mark();
    Body body = block("endfor", "else");
    boolean readsLoop = names.readsSince(bodyStart, "loop");
    Body otherwise = tokens.next().isName("else") ? closedBlock("endfor") : Body.EMPTY;
    if (names.setsSince(start, "loop")) {
      throw tokens.error("Can't assign to special loop variable in for-loop target");
    }
    return new For(target, items, filter, body, otherwise, recursive, readsLoop);
  }

  private Statement branches() {
    Expression test = expressions.tupleWithoutIf(() -> false);
    Body then = block("elif", "else", "endif");
    List<If> elifs = new ArrayList<>();
    while (tokens.current().isName("elif")) {
      tokens.next();
      Expression elifTest = expressions.tupleWithoutIf(() -> false);
      elifs.add(new If(elifTest, block("elif", "else", "endif"), List.of(), Body.EMPTY));
    }
    Body otherwise = tokens.next().isName("else") ? closedBlock("endif") : Body.EMPTY;
    return new If(test, then, elifs, otherwise);
  }

  private Statement with() {
    List<Target> withTargets = new ArrayList<>();
    List<Expression> values = new ArrayList<>();
    while (!tokens.is(TokenType.BLOCK_END)) {
      if (!withTargets.isEmpty()) {
        tokens.expectOperator(",");
      }
      withTargets.add(targets.ofLoop());
      tokens.expectOperator("=");
      values.add(expressions.expression());
    }
    return new With(withTargets, values, closedBlock("endwith"));
  }

  private Statement print() {
    List<Statement> values = new ArrayList<>();
    while (!tokens.is(TokenType.BLOCK_END)) {
      if (!values.isEmpty()) {
        tokens.expectOperator(",");
      }
      values.add(new Write.Value(expressions.expression()));
    }
    return new Body(values);
  }
}
