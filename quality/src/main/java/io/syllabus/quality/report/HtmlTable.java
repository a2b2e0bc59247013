package io.syllabus.quality.report;

import java.util.List;

/**
 * A table whose cells know their heads, so that a narrow page shows each row as a list of heads and
 * values instead of cutting it off.
 */
final class HtmlTable {
  private final StringBuilder html = new StringBuilder();
  private final List<String> heads;
  private int column;

  HtmlTable(String kind, List<String> heads) {
    this.heads = List.copyOf(heads);
    html.append("<table class=\"rows ").append(kind).append("\"><thead><tr>");
    heads.forEach(head -> html.append("<th>").append(Html.escape(head)).append("</th>"));
    html.append("</tr></thead><tbody>");
  }

  /** Begins a row, whose cells follow in the order of the heads. */
  HtmlTable row(String kind) {
    html.append("<tr class=\"").append(kind).append("\">");
    column = 0;
    return this;
  }

  /** The cell that names the row. */
  HtmlTable head(String text) {
    column++;
    html.append("<th>").append(Html.escape(text)).append("</th>");
    return this;
  }

  HtmlTable text(String text) {
    return cell("", Html.escape(text));
  }

  /** A number, aligned right. */
  HtmlTable number(long value) {
    return cell("n", Html.number(value));
  }

  /** A cell of which the HTML is at hand. */
  HtmlTable cell(String kind, String inner) {
    String head = Html.escape(heads.get(column++));
    html.append("<td class=\"%s\" data-head=\"%s\">".formatted(kind, head));
    html.append("<span>").append(inner).append("</span></td>");
    return this;
  }

  @Override
  public String toString() {
    return html + "</tbody></table>";
  }
}
