package io.syllabus.udfs.extract;

import java.util.Collections;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** A paragraph of Word whose end is struck out runs on in the next one. */
final class DeletedMarks {

  private static final String ENDS = "//w:p[w:pPr/w:rPr/w:del or w:pPr/w:rPr/w:moveFrom]";

  private DeletedMarks() {}

  /** From the last to the first, so that each piece moves once. Tells whether there was any. */
  static boolean join(Document dom) {
    List<Node> paragraphs = PartRules.select(dom, ENDS);
    Collections.reverse(paragraphs);
    boolean changed = false;
    for (Node paragraph : paragraphs) {
      Node next = sibling(paragraph.getNextSibling());
      if (next != null && "p".equals(next.getLocalName())) {
        move(paragraph, next);
        paragraph.getParentNode().removeChild(paragraph);
        changed = true;
      }
    }
    return changed;
  }

  private static void move(Node paragraph, Node into) {
    Node first = into.getFirstChild();
    while (first != null && "pPr".equals(first.getLocalName())) {
      first = first.getNextSibling();
    }
    for (Node child = paragraph.getFirstChild(); child != null; child = paragraph.getFirstChild()) {
      if ("pPr".equals(child.getLocalName())) {
        paragraph.removeChild(child);
      } else {
        into.insertBefore(child, first);
      }
    }
  }

  private static Node sibling(Node node) {
    Node next = node;
    while (next != null && !(next instanceof Element)) {
      next = next.getNextSibling();
    }
    return next;
  }
}
