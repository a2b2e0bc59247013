package io.syllabus.quality.report;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.syllabus.jinja.Limits;
import io.syllabus.jinja.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The report of a version as one page that needs nothing beside it: report.html.jinja. Every text
 * is escaped before the template has it, so that none can be forgotten there.
 */
public final class ReportPage {
  /** The trainer's verdict page reads the same file. */
  private static final String STYLE = resource("style.css");

  /** The template is ours, and a report may hold whole books. */
  private static final Limits UNBOUNDED = new Limits(Long.MAX_VALUE, Integer.MAX_VALUE, 100);

  private static final Template PAGE = Template.compile(resource("report.html.jinja"), UNBOUNDED);

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_LONG_FOR_INTS).build();

  private ReportPage() {}

  /** The page, UTF-8 text. */
  public static String of(Report report) {
    Object tree = JSON.convertValue(ReportView.of(report), new TypeReference<Map<String, ?>>() {});
    return PAGE.render(Map.of("style", STYLE, "report", Html.escaped(tree)), null).text() + "\n";
  }

  private static String resource(String name) {
    try (InputStream in = ReportPage.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + name, e);
    }
  }
}
