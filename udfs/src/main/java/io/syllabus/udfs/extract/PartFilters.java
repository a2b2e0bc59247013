package io.syllabus.udfs.extract;

import java.io.IOException;
import org.apache.tika.exception.TikaException;
import org.xml.sax.SAXException;

/** The filters of the parts of one Office file. */
final class PartFilters {

  private final PackageParts parts;
  private final WordLooks looks;

  PartFilters(PackageParts parts) throws IOException, SAXException, TikaException {
    this.parts = parts;
    this.looks = WordLooks.of(parts.dom("word/styles.xml"));
  }

  /** Null for a part that hides nothing. */
  PartFilter of(String name) {
    return PartRules.concern(name) ? document(name) : null;
  }

  private PartFilter document(String name) {
    return (part, out, unseen) -> {
      var dom = parts.dom(part);
      boolean changed = PartRules.apply(name, dom, unseen);
      if (name.startsWith("word/")) {
        changed |= DeletedMarks.join(dom);
        changed |= looks.hide(dom, unseen);
      }
      if (changed) {
        XmlWriter.write(dom, out);
      }
      return changed;
    };
  }
}
