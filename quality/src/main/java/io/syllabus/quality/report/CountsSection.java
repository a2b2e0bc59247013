package io.syllabus.quality.report;

import java.util.Comparator;
import java.util.Map;

/** Counts by name, the greatest first, with bars. */
final class CountsSection {
  private CountsSection() {}

  static String of(String title, String none, Map<String, Long> counts) {
    StringBuilder html = new StringBuilder();
    html.append("<section class=half><h2>").append(Html.escape(title)).append("</h2>");
    if (counts.isEmpty()) {
      return html.append("<p>").append(Html.escape(none)).append("</p></section>").toString();
    }
    long most = counts.values().stream().mapToLong(Long::longValue).max().orElse(1);
    html.append("<table>");
    counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                .thenComparing(Map.Entry.comparingByKey()))
        .forEach(e -> html.append(row(e.getKey(), e.getValue(), most)));
    return html.append("</table></section>").toString();
  }

  private static String row(String name, long count, long most) {
    return "<tr><th>"
        + Html.escape(name)
        + "</th>"
        + Html.cell(count)
        + "<td class=bars>"
        + Html.bar(count, most, "kept")
        + "</td></tr>";
  }
}
