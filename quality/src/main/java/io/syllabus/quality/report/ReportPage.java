package io.syllabus.quality.report;

/** The report of a version as one page: report.html.jinja. */
public final class ReportPage {
  private static final HtmlPage PAGE = new HtmlPage(ReportPage.class, "report");

  private ReportPage() {}

  /** The page, UTF-8 text. */
  public static String of(Report report) {
    return PAGE.of(ReportView.of(report));
  }
}
