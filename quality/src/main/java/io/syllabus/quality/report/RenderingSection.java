package io.syllabus.quality.report;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What rendering did to pairs so that they fit the template and its length, and their packing. */
final class RenderingSection {
  private RenderingSection() {}

  static String of(Map<String, Long> flags, Optional<PackingFigures> packing) {
    String counts =
        CountsSection.of("Samples changed by rendering", "All are as their pairs.", flags);
    return packing.map(figures -> counts + packing(figures)).orElse(counts);
  }

  private static String packing(PackingFigures figures) {
    return String.format(
        Locale.ROOT,
        "<section class=half><h2>Packing</h2><p>%s training samples in %s sequences of %s tokens, "
            + "%.1f %% filled: packing.jsonl</p></section>",
        Html.number(figures.samples()),
        Html.number(figures.sequences()),
        Html.number(figures.capacity()),
        100 * figures.efficiency());
  }
}
