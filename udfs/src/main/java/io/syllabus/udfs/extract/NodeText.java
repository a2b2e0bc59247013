package io.syllabus.udfs.extract;

import java.util.Set;
import org.w3c.dom.Node;

/** The words of a part of an XML document of an office, whose paragraphs and cells stand apart. */
final class NodeText {

  private static final Set<String> BLOCKS =
      Set.of("p", "h", "tr", "tc", "table-cell", "br", "tab", "line-break", "cr");

  private NodeText() {}

  static String of(Node node) {
    StringBuilder text = new StringBuilder();
    Node at = node;
    while (at != null) {
      if (at.getNodeType() == Node.TEXT_NODE) {
        text.append(at.getNodeValue());
      } else if (BLOCKS.contains(at.getLocalName())) {
        text.append('\n');
      }
      at = next(at, node);
    }
    return text.toString().strip();
  }

  /** The node behind it in the order of the document, within the root; null behind the last one. */
  private static Node next(Node node, Node root) {
    if (node.getFirstChild() != null) {
      return node.getFirstChild();
    }
    Node at = node;
    while (at != root && at.getNextSibling() == null) {
      at = at.getParentNode();
    }
    return at == root ? null : at.getNextSibling();
  }
}
