package io.syllabus.udfs.extract;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.extract.OfficeParts.Read;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * White letters of a Word document that its reader sees, and those beside them that he does not.
 */
class SeenInWordTest {

  private static final String SPACES =
      "xmlns:x=\"urn:x\" xmlns:v=\"urn:schemas-microsoft-com:vml\""
          + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\"";
  private static final String LIT =
      "<w:style w:type=\"paragraph\" w:styleId=\"Lit\"><w:pPr><w:shd w:val=\"clear\""
          + " w:fill=\"FFFFFF\"/></w:pPr></w:style>";

  private static String paragraph(String style, String look, String beside) {
    return ("<w:p><w:pPr>%s</w:pPr>%s<w:r><w:rPr><w:color w:val=\"FFFFFF\"/>%s</w:rPr>"
            + "<w:t>White</w:t></w:r></w:p>")
        .formatted(style, beside, look);
  }

  private static Read read(String body, String header) throws Exception {
    Map<String, String> beside = Map.of("styles", LIT, "header", "<w:p>" + header + "</w:p>");
    Map<String, String> parts = OfficeParts.docx(body, beside);
    parts.replaceAll((name, xml) -> xml.replaceFirst("xmlns:w=", SPACES + " xmlns:w="));
    return OfficeParts.read(parts);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<w14:textOutline><w14:solidFill/></w14:textOutline>",
        "<w14:textFill><w14:gradFill/></w14:textFill>",
        "<w14:glow w14:rad=\"9\"/>",
        "<w:shadow/>",
        "<w:outline w:val=\"1\"/>"
      })
  void lettersWithAnEdgeStay(String look) throws Exception {
    assertThat(read(paragraph("", look, ""), "")).isEqualTo(new Read("White", Map.of()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "<w14:textOutline><w14:noFill/></w14:textOutline>", "<w:shadow w:val=\"0\"/>"})
  void lettersWithoutOneLeave(String look) throws Exception {
    assertThat(read(paragraph("", look, ""), "").unseen()).isEqualTo(Map.of("hidden", 5));
  }

  @Test
  void theShadeOfAParagraphLiesOverThatOfItsStyle() throws Exception {
    String style = "<w:pStyle w:val=\"Lit\"/>";
    String dark = "<w:shd w:val=\"clear\" w:fill=\"1F3864\"/>";
    assertThat(read(paragraph(style + dark, "", ""), "").text()).isEqualTo("White");
    assertThat(read(paragraph(style, "", ""), "").text()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<w:r><w:drawing><x:anchor behindDoc=\"1\"/></w:drawing></w:r>",
        "<w:r><w:pict><v:rect style=\"position:absolute;z-index:-2\"/></w:pict></w:r>"
      })
  void lettersStayWhereAShapeStandsBehindTheText(String shape) throws Exception {
    assertThat(read(paragraph("", "", shape), "").text()).isEqualTo("White");
    assertThat(read(paragraph("", "", ""), shape).text()).isEqualTo("White");
  }

  @Test
  void aShapeInTheTextOrAWordAcrossThePageIsNoGround() throws Exception {
    String before = "<w:r><w:drawing><x:anchor behindDoc=\"0\"/></w:drawing></w:r>";
    String word =
        "<w:r><w:pict><v:shape style=\"z-index:-2\"><v:textpath/></v:shape></w:pict></w:r>";
    assertThat(read(paragraph("", "", before), word).text()).isEmpty();
  }
}
