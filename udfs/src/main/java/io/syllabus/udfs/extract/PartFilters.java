package io.syllabus.udfs.extract;

import java.io.IOException;
import java.util.Map;
import org.apache.tika.exception.TikaException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/** The filters of the parts of one Office file. */
final class PartFilters {

  private final PackageParts parts;
  private final WordLooks looks;
  private final SharedStrings strings;
  private final Map<String, Unseen.Kind> hidden;

  PartFilters(PackageParts parts) throws IOException, SAXException, TikaException {
    this.parts = parts;
    this.looks = WordLooks.of(parts);
    this.strings = new SharedStrings(parts);
    this.hidden = HiddenParts.of(parts);
  }

  /** Null for a part that hides nothing. */
  PartFilter of(String name) {
    if (name.startsWith("xl/worksheets/") && name.endsWith(".xml")) {
      return new HiddenCells(strings, hidden.get(name));
    }
    return PartRules.concern(name) ? document(name) : null;
  }

  private PartFilter document(String name) {
    return (part, out, unseen) -> {
      Document dom = parts.dom(part);
      boolean changed = PartRules.apply(name, dom, unseen);
      changed |= PartRules.empty(dom, hidden.get(name), unseen);
      if (name.startsWith("word/")) {
        changed |= DeletedMarks.join(dom);
        changed |= looks.hide(dom, unseen);
      }
      if (name.startsWith("ppt/slides/")) {
        changed |= new SlideLooks(new SlideSheets(parts, name, dom)).hide(unseen);
      }
      if (name.equals("content.xml")) {
        Document styles = parts.dom("styles.xml");
        changed |= new OdfStyles(dom, styles).hide(unseen);
        changed |= new OdfLooks(dom, styles).hide(unseen);
      }
      if (changed) {
        XmlWriter.write(dom, out);
      }
      return changed;
    };
  }
}
