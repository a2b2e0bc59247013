package io.syllabus.udfs.extract;

import static io.syllabus.udfs.extract.UnseenOfOpenDocumentTest.WHITE;
import static io.syllabus.udfs.extract.UnseenOfOpenDocumentTest.parts;
import static io.syllabus.udfs.extract.UnseenOfOpenDocumentTest.read;
import static io.syllabus.udfs.extract.UnseenOfOpenDocumentTest.style;
import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.extract.OfficeParts.Read;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InheritedLooksOfOpenDocumentTest {

  /** A dark frame whose style takes its fill, or its colour, from the style below it. */
  @ParameterizedTest
  @ValueSource(strings = {"draw:fill=\"solid\"", "draw:fill-color=\"#003366\""})
  void aFillAndItsColourAreInheritedApart(String own) throws Exception {
    String all = "draw:fill=\"solid\" draw:fill-color=\"#003366\"";
    String white = "draw:fill=\"solid\" draw:fill-color=\"#ffffff\"";
    String below = own.contains("color") ? white : all.replace("solid", "none");
    String child =
        "<style:style style:family=\"graphic\" style:name=\"C\" style:parent-style-name=\"B\">"
            + "<style:graphic-properties %s/></style:style>".formatted(own);
    String body =
        "<draw:page><draw:frame draw:style-name=\"C\"><draw:text-box><text:p><text:span text:style-name=\"W\">"
            + "seen</text:span></text:p></draw:text-box></draw:frame></draw:page>";
    String styles = WHITE + style("graphic", "B", "graphic", below) + child;
    assertThat(read("presentation", styles, body)).isEqualTo(new Read("seen", Map.of()));
  }

  @Test
  void whiteLettersWithAnEdgeOrOverAShapeStay() throws Exception {
    String body = "<text:p><text:span text:style-name=\"W\">seen</text:span></text:p>";
    String edged = WHITE.replace("\"#ffffff\"", "\"#ffffff\" style:text-outline=\"true\"");
    assertThat(read("text", edged, body).unseen()).isEmpty();
    String behind = style("graphic", "B", "graphic", "style:run-through=\"background\"");
    assertThat(read("text", WHITE + behind, body).unseen()).isEmpty();
  }

  @Test
  void whiteLettersOfAHeadingLeave() throws Exception {
    String body =
        "<text:h>Terms <text:span text:style-name=\"W\">un</text:span>"
            + "<text:span text:style-name=\"W\">seen</text:span></text:h>";
    Read read = read("text", WHITE, body);
    assertThat(read.text()).contains("Terms").doesNotContain("seen");
    assertThat(read.unseen()).isEqualTo(Map.of("hidden", 6));
  }

  @Test
  void theLevelsOfAnOutlineHaveLooksOfTheirOwn() throws Exception {
    String outline =
        "<draw:page><draw:frame presentation:class=\"outline\" presentation:style-name=\"O\"><draw:text-box>"
            + "<text:list><text:list-item><text:p>first</text:p><text:list><text:list-item>"
            + "<text:p>second</text:p></text:list-item></text:list></text:list-item></text:list>"
            + "</draw:text-box></draw:frame></draw:page>";
    String styles = style("presentation", "O", "text", "fo:color=\"#ffffff\"");
    Read read = read("presentation", styles, outline);
    assertThat(read.text()).contains("second");
    assertThat(read.unseen()).isEqualTo(Map.of("hidden", 5));
  }

  @Test
  void thePromptsOfAMasterPageLeave() throws Exception {
    Map<String, String> parts = parts("presentation", "", "<draw:page/>");
    String frame =
        "<draw:frame presentation:class=\"%s\"><draw:text-box><text:p>%s</text:p></draw:text-box></draw:frame>";
    String master =
        "<style:master-page>%s</style:master-page>"
            .formatted(frame.formatted("title", "Click here") + frame.formatted("footer", "Draft"));
    String common =
        parts
            .get("content.xml")
            .replace("document-content", "document-styles")
            .replaceFirst(
                "<office:body>.*</office:body>",
                "<office:master-styles>" + master + "</office:master-styles>");
    parts.put("styles.xml", common);
    assertThat(OfficeParts.read(parts)).isEqualTo(new Read("Draft", Map.of("hidden", 9)));
  }
}
