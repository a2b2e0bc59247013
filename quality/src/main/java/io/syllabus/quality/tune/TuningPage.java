package io.syllabus.quality.tune;

import io.syllabus.quality.report.HtmlPage;

/** What a sample says about a condition, as one page: tuning.html.jinja. */
public final class TuningPage {
  private static final HtmlPage PAGE = new HtmlPage(TuningPage.class, "tuning");

  private TuningPage() {}

  /** The page, UTF-8 text. */
  public static String of(Tuning tuning) {
    return PAGE.of(tuning);
  }
}
