package io.syllabus.udfs.extract;

import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The elements of WordprocessingML, by their local names. */
final class WordXml {

  static final String W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  private WordXml() {}

  static Element child(Element of, String name) {
    Node node = of == null ? null : of.getFirstChild();
    while (node != null && !name.equals(node.getLocalName())) {
      node = node.getNextSibling();
    }
    return (Element) node;
  }

  static String value(Element of, String name) {
    Element child = child(of, name);
    return child == null || !child.hasAttributeNS(W, "val") ? null : child.getAttributeNS(W, "val");
  }
}
