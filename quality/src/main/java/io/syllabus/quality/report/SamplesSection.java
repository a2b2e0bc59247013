package io.syllabus.quality.report;

import io.syllabus.schemas.Rendered;
import io.syllabus.udfs.text.Span;
import java.util.List;

/** Samples as the model will see them: what is learnt stands out from what is only read. */
final class SamplesSection {
  private SamplesSection() {}

  static String of(List<Rendered> samples) {
    StringBuilder html = new StringBuilder();
    html.append("<section><h2>Samples</h2><p>Text on <mark>colour</mark> is learnt; ");
    html.append("the rest is given to the model and carries no loss.</p>");
    samples.forEach(sample -> html.append(one(sample)));
    return html.append("</section>").toString();
  }

  private static String one(Rendered sample) {
    String head =
        "%s · %s · %s · %s · %s · %d tokens · weight %d%s"
            .formatted(
                sample.id(),
                sample.template(),
                sample.origin().language(),
                sample.split(),
                sample.origin().line(),
                sample.tokens(),
                sample.weight(),
                sample.flags().isEmpty() ? "" : " · " + String.join(", ", sample.flags()));
    return "<article><h3>" + Html.escape(head) + "</h3><pre>" + marked(sample) + "</pre></article>";
  }

  private static String marked(Rendered sample) {
    String text = sample.text();
    StringBuilder html = new StringBuilder();
    int at = 0;
    for (Span span : sample.spans()) {
      int start = text.offsetByCodePoints(0, span.start());
      int end = text.offsetByCodePoints(start, span.length());
      html.append(Html.escape(text.substring(at, start)));
      html.append("<mark>").append(Html.escape(text.substring(start, end))).append("</mark>");
      at = end;
    }
    return html.append(Html.escape(text.substring(at))).toString();
  }
}
