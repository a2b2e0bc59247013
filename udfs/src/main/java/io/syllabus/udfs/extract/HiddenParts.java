package io.syllabus.udfs.extract;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.tika.exception.TikaException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The parts of a package that another part hides: hidden sheets, the notes of hidden slides. */
final class HiddenParts {

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String BOOK = "xl/workbook.xml";
  private static final String SHOW = "ppt/presentation.xml";
  private static final String SHEETS = "//x:sheet[@state = 'hidden' or @state = 'veryHidden']";

  private HiddenParts() {}

  static Map<String, Unseen.Kind> of(PackageParts parts)
      throws IOException, SAXException, TikaException {
    Map<String, Unseen.Kind> hidden = new HashMap<>();
    sheets(parts, hidden);
    slides(parts, hidden);
    return hidden;
  }

  private static void sheets(PackageParts parts, Map<String, Unseen.Kind> hidden)
      throws IOException, SAXException, TikaException {
    Document book = parts.dom(BOOK);
    if (book != null) {
      Map<String, String> targets = parts.targets(BOOK);
      for (Node sheet : PartRules.select(book, SHEETS)) {
        String part = targets.get(((Element) sheet).getAttributeNS(OFFICE, "id"));
        hidden.put(part, Unseen.Kind.HIDDEN_SHEET);
      }
    }
  }

  private static void slides(PackageParts parts, Map<String, Unseen.Kind> hidden)
      throws IOException, SAXException, TikaException {
    for (String slide : parts.targets(SHOW).values()) {
      if (slide.startsWith("ppt/slides/") && isHidden(parts.dom(slide))) {
        for (String beside : parts.targets(slide).values()) {
          if (beside.startsWith("ppt/notesSlides/")) {
            hidden.put(beside, Unseen.Kind.HIDDEN_SLIDE);
          }
        }
      }
    }
  }

  private static boolean isHidden(Document slide) {
    return slide != null
        && !PartRules.select(slide, "/p:sld[@show = '0' or @show = 'false']").isEmpty();
  }
}
