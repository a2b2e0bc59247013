package io.syllabus.udfs.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.extract.OfficeParts.Read;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnseenOfOpenDocumentTest {

  private static final String URN = "urn:oasis:names:tc:opendocument:xmlns:";
  private static final String HIDING =
      "<style:style style:name=\"%s\"><style:%s-properties %s/></style:style>";

  static Read read(String type, String styles, String body) throws Exception {
    return OfficeParts.read(parts(type, styles, body));
  }

  static Map<String, String> parts(String type, String styles, String body) {
    StringBuilder spaces = new StringBuilder();
    for (String name :
        new String[] {
          "office", "text", "table", "style", "presentation", "drawing", "xsl-fo-compatible"
        }) {
      String prefix = name.equals("drawing") ? "draw" : name.startsWith("xsl") ? "fo" : name;
      spaces.append(" xmlns:%s=\"%s%s:1.0\"".formatted(prefix, URN, name));
    }
    Map<String, String> parts = new LinkedHashMap<>();
    parts.put("mimetype", "application/vnd.oasis.opendocument." + type);
    parts.put(
        "content.xml",
        ("<office:document-content%s><office:automatic-styles>%s</office:automatic-styles>"
                + "<office:body><office:%s>%s</office:%4$s></office:body></office:document-content>")
            .replace("%4$s", type)
            .formatted(spaces, styles, type, body));
    return parts;
  }

  private static String row(String attributes, String... cells) {
    StringBuilder row = new StringBuilder("<table:table-row " + attributes + ">");
    for (String cell : cells) {
      row.append("<table:table-cell><text:p>" + cell + "</text:p></table:table-cell>");
    }
    return row + "</table:table-row>";
  }

  @Test
  void trackedDeletionsAndRemarksLeave() throws Exception {
    String body =
        "<text:tracked-changes><text:changed-region><text:deletion><text:p>sixty</text:p>"
            + "</text:deletion></text:changed-region></text:tracked-changes>"
            + "<text:p>Pay in<office:annotation><text:p>sure?</text:p></office:annotation> ten days.</text:p>";
    assertThat(read("text", "", body))
        .isEqualTo(new Read("Pay in ten days.", Map.of("comment", 4, "deleted", 5)));
  }

  @Test
  void hiddenTextAndSectionsLeave() throws Exception {
    String body =
        "<text:p>价格九百。<text:span text:style-name=\"T1\">底价六百。</text:span></text:p>"
            + "<text:section text:display=\"none\"><text:p>内部</text:p></text:section>";
    String style = HIDING.formatted("T1", "text", "text:display=\"none\"");
    assertThat(read("text", style, body)).isEqualTo(new Read("价格九百。", Map.of("hidden", 6)));
  }

  @Test
  void hiddenRowsAndColumnsLeave() throws Exception {
    String body =
        "<table:table table:name=\"S\"><table:table-column/>"
            + "<table:table-column table:visibility=\"collapse\"/><table:table-column/>"
            + row("", "Tool", "Cost", "Note")
            + row("table:visibility=\"collapse\"", "Saw", "12", "new")
            + row("", "Axe", "7", "old")
            + "</table:table>";
    Read read = read("spreadsheet", "", body);
    assertThat(read.text()).contains("| Tool | Note |\n| Axe | old |");
    assertThat(read.unseen()).isEqualTo(Map.of("hidden cells", 13));
  }

  @Test
  void hiddenSheetsLeave() throws Exception {
    String sheet = "<table:table table:name=\"%s\" table:style-name=\"%1$s\">%s</table:table>";
    String body = sheet.formatted("A", row("", "seen")) + sheet.formatted("B", row("", "margin"));
    Read read =
        read("spreadsheet", HIDING.formatted("B", "table", "table:display=\"false\""), body);
    assertThat(read.text()).contains("seen").doesNotContain("margin");
    assertThat(read.unseen()).isEqualTo(Map.of("hidden sheet", 6));
  }

  @Test
  void hiddenSlidesLeave() throws Exception {
    String slide =
        "<draw:page draw:style-name=\"%s\"><draw:frame><draw:text-box><text:p>%s</text:p></draw:text-box></draw:frame></draw:page>";
    Read read =
        read(
            "presentation",
            HIDING.formatted("P2", "drawing-page", "presentation:visibility=\"hidden\""),
            slide.formatted("P1", "seen") + slide.formatted("P2", "unseen"));
    assertThat(read).isEqualTo(new Read("seen", Map.of("hidden slide", 6)));
  }

  static String style(String family, String name, String kind, String properties) {
    return "<style:style style:family=\"%s\" style:name=\"%s\"><style:%s-properties %s/></style:style>"
        .formatted(family, name, kind, properties);
  }

  static final String WHITE =
      style("text", "W", "text", "fo:color=\"#ffffff\"")
          + style("text", "T", "text", "fo:font-size=\"1pt\"")
          + style("text", "D", "text", "fo:color=\"#ffffff\" fo:background-color=\"#000000\"")
          + style("paragraph", "P", "paragraph", "fo:background-color=\"#003366\"")
          + style("graphic", "G", "graphic", "draw:fill=\"solid\" draw:fill-color=\"#003366\"")
          + style("graphic", "N", "graphic", "draw:fill=\"none\"");

  @ParameterizedTest
  @ValueSource(strings = {"W", "T"})
  void lettersOfTheColourOfThePaperOrTooSmallLeave(String look) throws Exception {
    String body =
        "<text:p>Nine hundred. <text:span text:style-name=\"%s\">Floor six.</text:span></text:p>";
    assertThat(read("text", WHITE, body.formatted(look)))
        .isEqualTo(new Read("Nine hundred.", Map.of("hidden", 8)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<text:p><text:span text:style-name=\"D\">seen</text:span></text:p>",
        "<text:p text:style-name=\"P\"><text:span text:style-name=\"W\">seen</text:span></text:p>",
        "<text:p><draw:frame draw:style-name=\"N\"><draw:text-box><text:p>"
            + "<text:span text:style-name=\"W\">seen</text:span></text:p></draw:text-box></draw:frame></text:p>"
      })
  void whiteLettersOnADarkOrUnknownGroundStay(String body) throws Exception {
    assertThat(read("text", WHITE, body)).isEqualTo(new Read("seen", Map.of()));
  }

  @Test
  void whiteLettersOfASlideLeaveWhereNothingIsPainted() throws Exception {
    String box =
        "<draw:frame draw:style-name=\"%s\"><draw:text-box><text:p>a<text:span text:style-name=\"W\">b</text:span>"
            + "</text:p></draw:text-box></draw:frame>";
    String page = "<draw:page>%s</draw:page>";
    assertThat(read("presentation", WHITE, page.formatted(box.formatted("N"))))
        .isEqualTo(new Read("a", Map.of("hidden", 1)));
    assertThat(read("presentation", WHITE, page.formatted(box.formatted("G"))).text())
        .isEqualTo("ab");
    assertThat(
            read(
                    "presentation",
                    WHITE,
                    page.formatted("<draw:frame><draw:image/></draw:frame>" + box.formatted("N")))
                .text())
        .isEqualTo("ab");
  }
}
