package io.syllabus.udfs.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syllabus.udfs.extract.OfficeParts.Read;
import java.io.IOException;
import java.util.Map;
import java.util.Random;
import org.apache.tika.exception.TikaException;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

class UnseenOfWordTest {

  private static final String DARK = "<w:shd w:val=\"clear\" w:fill=\"102030\"/>";
  private static final String WHITE = "<w:color w:val=\"FFFFFF\"/>";

  private static String p(String inner) {
    return "<w:p>" + inner + "</w:p>";
  }

  private static String r(String text) {
    return r("", text);
  }

  private static String r(String look, String text) {
    return "<w:r><w:rPr>%s</w:rPr><w:t xml:space=\"preserve\">%s</w:t></w:r>".formatted(look, text);
  }

  private static String del(String text) {
    return "<w:del w:id=\"1\"><w:r><w:delText>" + text + "</w:delText></w:r></w:del>";
  }

  private static Read read(String body) throws IOException, SAXException, TikaException {
    return OfficeParts.read(OfficeParts.docx(body, Map.of()));
  }

  private static Read read(String body, String name, String inner)
      throws IOException, SAXException, TikaException {
    return OfficeParts.read(OfficeParts.docx(body, Map.of(name, inner)));
  }

  @Test
  void whatIsStruckOutLeavesAndIsCounted() throws Exception {
    assertThat(read(p(r("Pay within ") + del("sixty") + r("ten days."))))
        .isEqualTo(new Read("Pay within ten days.", Map.of("deleted", 5)));
  }

  @Test
  void whatIsMovedStandsWhereItWentTo() throws Exception {
    String from = "<w:moveFrom w:id=\"1\">" + r("Lock up.") + "</w:moveFrom>";
    String to = "<w:moveTo w:id=\"2\">" + r("Lock up.") + "</w:moveTo>";
    assertThat(read(p(r("First.") + from) + p(r("Last: ") + to)).text())
        .isEqualTo("First.\nLast: Lock up.");
  }

  @Test
  void aParagraphWhoseEndIsStruckOutRunsOn() throws Exception {
    String end = "<w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr>";
    assertThat(read(p(end + r("租金")) + p(end + r("每月")) + p(r("支付。"))).text()).isEqualTo("租金每月支付。");
  }

  @Test
  void aRowThatIsStruckOutLeaves() throws Exception {
    String cell = "<w:tr>%s<w:tc>" + p(r("%s")) + "</w:tc></w:tr>";
    String table =
        "<w:tbl>"
            + cell.formatted("", "Saw")
            + cell.formatted("<w:trPr><w:del w:id=\"1\"/></w:trPr>", "Drill")
            + "</w:tbl>";
    assertThat(read(p(r("Tools")) + table))
        .isEqualTo(new Read("Tools\n\n| Saw |", Map.of("deleted", 5)));
  }

  @Test
  void deletionsInAHeaderLeave() throws Exception {
    String body =
        p(r("Body"))
            + "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"header\"/></w:sectPr>";
    assertThat(read(body, "header", p(r("Form ") + del("old") + r("new"))).text())
        .contains("Form new")
        .doesNotContain("old");
  }

  @Test
  void commentsLeave() throws Exception {
    String body = p(r("Keep it") + "<w:r><w:commentReference w:id=\"0\"/></w:r>" + r(" dry."));
    String comment = "<w:comment w:id=\"0\" w:author=\"Al\">" + p(r("really?")) + "</w:comment>";
    assertThat(read(body, "comments", comment))
        .isEqualTo(new Read("Keep it dry.", Map.of("comment", 8)));
  }

  @Test
  void vanishedTextLeaves() throws Exception {
    assertThat(read(p(r("价格九百。") + r("<w:vanish/>", "底价六百。"))))
        .isEqualTo(new Read("价格九百。", Map.of("hidden", 4)));
  }

  @Test
  void textThatAnnulsItsStylesVanishingStays() throws Exception {
    String styles =
        "<w:style w:type=\"character\" w:styleId=\"Base\"><w:rPr><w:vanish/></w:rPr></w:style>"
            + "<w:style w:type=\"character\" w:styleId=\"Own\"><w:basedOn w:val=\"Base\"/></w:style>";
    String styled = "<w:rStyle w:val=\"Own\"/>";
    assertThat(
            read(
                    p(r("A") + r(styled, "B") + r(styled + "<w:vanish w:val=\"0\"/>", "C")),
                    "styles",
                    styles)
                .text())
        .isEqualTo("AC");
  }

  @Test
  void aStyleBasedOnItselfEnds() throws Exception {
    String styles =
        "<w:style w:type=\"character\" w:styleId=\"Own\"><w:basedOn w:val=\"Own\"/></w:style>";
    assertThat(read(p(r("<w:rStyle w:val=\"Own\"/>", "B")), "styles", styles).text())
        .isEqualTo("B");
  }

  @Test
  void whiteOnWhiteAndTinyTextLeave() throws Exception {
    assertThat(read(p(r("A") + r(WHITE, "B") + r("<w:sz w:val=\"2\"/>", "C"))))
        .isEqualTo(new Read("A", Map.of("hidden", 2)));
  }

  @Test
  void blackOnBlackLeaves() throws Exception {
    String black = "<w:color w:val=\"000000\"/><w:highlight w:val=\"black\"/>";
    assertThat(read(p(r("Name: ") + r(black, "Ann"))).text()).isEqualTo("Name:");
  }

  @Test
  void whiteOnDarkStays() throws Exception {
    String paragraph = p("<w:pPr>" + DARK + "</w:pPr>" + r(WHITE, "A"));
    String run = p(r(WHITE + DARK, "B"));
    String cell =
        "<w:tbl><w:tr><w:tc><w:tcPr>"
            + DARK
            + "</w:tcPr>"
            + p(r(WHITE, "C"))
            + "</w:tc></w:tr></w:tbl>";
    assertThat(read(paragraph + run + cell + p(r("End"))).text()).isEqualTo("A\nB\n\n| C |\n\nEnd");
  }

  @Test
  void whiteInATableWhoseStylePaintsStays() throws Exception {
    String styles =
        "<w:style w:type=\"table\" w:styleId=\"Grid\"><w:tblStylePr w:type=\"firstRow\"><w:tcPr>%s</w:tcPr></w:tblStylePr></w:style>"
            .formatted(DARK);
    String table =
        "<w:tbl><w:tblPr><w:tblStyle w:val=\"Grid\"/></w:tblPr><w:tr><w:tc>"
            + p(r(WHITE, "Head"))
            + "</w:tc></w:tr></w:tbl>";
    assertThat(read(table, "styles", styles).text()).isEqualTo("| Head |");
  }

  @Test
  void aBrokenPartIsNotRead() {
    Map<String, String> parts = OfficeParts.docx(p(r("A")), Map.of());
    parts.computeIfPresent("word/document.xml", (name, xml) -> xml.substring(0, xml.length() - 9));
    assertThatThrownBy(() -> OfficeParts.read(parts)).isInstanceOf(TikaException.class);
  }

  @Test
  void brokenXmlIsReadOrFailsAsAFile() throws IOException {
    String body = p(r("Pay ") + del("sixty") + r("ten") + r("<w:vanish/>", "hush"));
    Random random = new Random(5);
    int failed = 0;
    for (int i = 0; i < 300; i++) {
      Map<String, String> parts = OfficeParts.docx(body, Map.of());
      parts.computeIfPresent("word/document.xml", (name, xml) -> cut(xml, random));
      try {
        assertThat(OfficeParts.read(parts).text()).doesNotContain("w:");
      } catch (TikaException | IOException | SAXException e) {
        failed++; // any other exception is a fault
      }
    }
    assertThat(failed).isBetween(1, 299);
  }

  private static String cut(String xml, Random random) {
    int from = random.nextInt(xml.length());
    int to = Math.min(xml.length(), from + 1 + random.nextInt(4));
    return xml.substring(0, from) + xml.substring(to);
  }
}
