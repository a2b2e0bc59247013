package io.syllabus.quality.report;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The report of a version as one page that needs nothing beside it. */
public final class ReportPage {
  private static final String STYLE =
      """
      :root{--ink:#1d2733;--soft:#5d6b7a;--line:#dfe5ec;--paper:#fff;--ground:#f4f6f9;
      --good:#1f7a4d;--warn:#b26a00;--bad:#b3261e;--learn:#ffe9a8}
      *{box-sizing:border-box}
      body{margin:0;background:var(--ground);color:var(--ink);
      font:15px/1.55 system-ui,"Noto Sans CJK SC","PingFang SC","Microsoft YaHei",sans-serif}
      main{max-width:1180px;margin:0 auto;padding:28px 20px 60px;
      display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:18px}
      header{grid-column:1/-1}
      h1{font-size:26px;margin:0 0 2px}h2{font-size:18px;margin:0 0 12px}
      h3{font:12px ui-monospace,monospace;color:var(--soft);margin:0 0 6px;overflow-wrap:anywhere}
      header p{color:var(--soft);margin:0 0 14px}
      section{grid-column:1/-1;background:var(--paper);border:1px solid var(--line);
      border-radius:10px;padding:18px 20px;overflow-x:auto}
      section.half{grid-column:auto}
      .verdict{border-left:8px solid var(--warn);border-radius:8px;background:var(--paper);
      padding:16px 20px;font-size:19px;font-weight:600}
      .verdict.ready{border-color:var(--good)}.verdict.stopped{border-color:var(--bad)}
      .warnings{border-left:8px solid var(--warn)}.warnings ul{margin:0;padding-left:20px}
      .warnings li,td span{overflow-wrap:anywhere}
      td small{display:block;color:var(--soft)}tr.none th,tr.none td{color:var(--bad)}
      .verdict small{display:block;font-weight:400;font-size:14px;color:var(--soft);margin-top:4px}
      table{border-collapse:collapse;width:100%;font-size:14px}
      th{text-align:left;font-weight:600}thead th{color:var(--soft);font-weight:500}
      th,td{padding:5px 10px 5px 0;border-bottom:1px solid var(--line);vertical-align:top}
      tr:last-child th,tr:last-child td{border-bottom:0}
      .n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
      .funnel thead th:nth-child(n+2):nth-child(-n+7),
      .yield thead th:nth-child(n+4){text-align:right}
      .bars{min-width:130px;white-space:nowrap;font-size:0;padding-top:10px}
      .bar{display:inline-block;height:12px;background:#4a7fb5}
      .bar.dropped{background:#e3b04b}.bar.failed{background:var(--bad)}
      .mark{padding:1px 8px;border-radius:9px;font-weight:600;font-size:12px;color:#fff;
      background:var(--good)}
      .mark.failed{background:var(--warn)}.mark.stops{background:var(--bad)}
      .mark.unproven{background:#7b8794}
      code{font:12px ui-monospace,monospace;background:var(--ground);padding:1px 5px;
      border-radius:4px;overflow-wrap:anywhere}
      article{border-top:1px solid var(--line);padding:12px 0}
      pre{white-space:pre-wrap;overflow-wrap:anywhere;margin:0;
      font:13px/1.6 ui-monospace,"Noto Sans Mono CJK SC",monospace}
      mark{background:var(--learn);color:inherit;padding:1px 0}
      @media (max-width:800px){section.half{grid-column:1/-1}}
      @media (max-width:640px){
      main{padding:16px 10px 40px}section{padding:14px}.verdict{font-size:17px}
      .rows thead{display:none}.rows,.rows tbody{display:block}
      .rows tr{display:block;padding:8px 0;border-bottom:1px solid var(--line)}
      .rows th,.rows td{display:flex;justify-content:space-between;gap:14px;border:0;padding:2px 0}
      .rows td span{text-align:right;min-width:0}
      .rows td::before{content:attr(data-head);color:var(--soft);flex:none}
      .rows td.bars{font-size:0}.rows td.bars::before{content:none}
      .rows td.bars span{flex:1;text-align:left}.rows td:has(span:empty){display:none}
      }
      """;

  private ReportPage() {}

  /** The page, UTF-8 text. */
  public static String of(Report report) {
    return """
           <!doctype html>
           <html lang="en"><head><meta charset="utf-8">
           <meta name="viewport" content="width=device-width,initial-scale=1">
           <title>%1$s, version %2$d</title><style>%3$s</style></head><body><main>
           <header><h1>%1$s, version %2$d</h1><p>as of %4$s · %5$s</p>%6$s</header>
           %7$s
           </main></body></html>
           """
        .formatted(
            Html.escape(report.dataset()),
            report.version(),
            STYLE,
            Html.escape(report.asOf()),
            Html.escape(splits(report.splits())),
            verdict(report.verdict()),
            sections(report));
  }

  private static String sections(Report report) {
    Map<String, List<FunnelStep.Reason>> reasons =
        report.funnel().stream()
            .collect(Collectors.toMap(FunnelStep::stage, FunnelStep::reasons, (a, b) -> a));
    return warnings("Rows that the program could not do", FaultWarnings.of(reasons))
        + warnings("Sources that give nothing", YieldWarnings.of(report.yields()))
        + FunnelSection.of(report.funnel())
        + YieldSection.of(report.yields())
        + CountsSection.of("Personal data masked", "None was found.", report.masked())
        + CountsSection.of("Pairs by scenario", "No scenario is named.", report.scenarios())
        + CountsSection.of("Pairs by business line", "No line is named.", report.lines())
        + RenderingSection.of(report.rendering(), report.packing())
        + GatesSection.of(report.gates())
        + SamplesSection.of(report.samples());
  }

  private static String warnings(String title, List<String> warnings) {
    if (warnings.isEmpty()) {
      return "";
    }
    String items =
        warnings.stream()
            .map(warning -> "<li>" + Html.escape(warning) + "</li>")
            .collect(Collectors.joining());
    return "<section class=warnings><h2>" + title + "</h2><ul>" + items + "</ul></section>";
  }

  private static String splits(Map<String, Long> splits) {
    return splits.entrySet().stream()
        .map(split -> split.getKey() + " " + Html.number(split.getValue()))
        .collect(Collectors.joining(" · "));
  }

  private static String colour(Verdict verdict) {
    return switch (verdict.state()) {
      case READY -> " ready";
      case DOUBTFUL -> "";
      case STOPPED -> " stopped";
    };
  }

  private static String verdict(Verdict verdict) {
    String remarks =
        verdict.remarks().stream()
            .map(remark -> "<small>" + Html.escape(remark) + "</small>")
            .collect(Collectors.joining());
    return "<div class=\"verdict%s\">%s%s</div>"
        .formatted(colour(verdict), Html.escape(verdict.headline()), remarks);
  }
}
