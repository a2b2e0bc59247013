package io.syllabus.jinja;

import io.syllabus.jinja.TemplateException.Kind;
import io.syllabus.jinja.python.LimitExceeded;
import io.syllabus.jinja.python.PythonError;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.function.Supplier;

/** A compiled template: immutable, shared between threads, rendered any number of times. */
public final class Template {
  private final Body body;
  private final Entry entry;
  private final FunctionLayout layout;

  /** Some twenty times the longest template of a known model; a longer one takes long to read. */
  private static final int MAX_LENGTH = 1 << 18;

  private final Limits limits;

  private Template(Body body, Entry entry, FunctionLayout layout, Limits limits) {
    this.body = body;
    this.entry = entry;
    this.layout = layout;
    this.limits = limits;
  }

  /**
   * Compiles a template.
   *
   * @throws TemplateException naming the line and the problem, such as an unknown tag or filter
   */
  public static Template compile(String source, Limits limits) {
    if (source.length() > MAX_LENGTH) {
      throw new TemplateException(
          Kind.LIMIT,
          "Cannot compile the chat template: it is longer than " + MAX_LENGTH + " characters");
    }
    return guarded(
        () -> {
          Body body = Parser.parse(source);
          Scope scope = Scope.root();
          body.declare(scope.symbols());
          body.bind(scope);
          return new Template(body, Entry.of(scope), scope.layout(), limits);
        });
  }

  /**
   * Renders the template.
   *
   * @param variables Map, List, String, Long, BigInteger, Double, Boolean or null, nested at will;
   *     they are never changed
   * @param now what {@code strftime_now} prints; null if the template must not ask for the time
   * @throws TemplateException if the template raises, fails, or exceeds its limits
   */
  public RenderedText render(Map<String, ?> variables, LocalDateTime now) {
    return guarded(
        () -> {
          Rendering rendering = new Rendering(variables, now, limits);
          Frame frame = new Frame(layout.size(), null, rendering, rendering.root());
          entry.enter(frame);
          body.run(frame);
          return rendering.result();
        });
  }

  private static <T> T guarded(Supplier<T> work) {
    try {
      return work.get();
    } catch (PythonError e) {
      throw new TemplateException(Kind.TEMPLATE, e.type() + ": " + e.getMessage());
    } catch (LimitExceeded e) {
      throw new TemplateException(Kind.LIMIT, "Cannot render: " + e.getMessage());
    } catch (StackOverflowError e) {
      throw new TemplateException(Kind.LIMIT, "Cannot render: calls or values are nested too deep");
    }
  }
}
