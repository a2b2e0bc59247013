package io.syllabus.udfs.extract;

import io.syllabus.udfs.text.Resources;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.namespace.NamespaceContext;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Takes out of the parts of an Office file what {@code unseen-parts.tsv} names. */
final class PartRules {

  private static final Map<String, String> NAMESPACES =
      Map.ofEntries(
          Map.entry("w", "http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
          Map.entry("x", "http://schemas.openxmlformats.org/spreadsheetml/2006/main"),
          Map.entry("xdr", "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"),
          Map.entry("p", "http://schemas.openxmlformats.org/presentationml/2006/main"),
          Map.entry("a", "http://schemas.openxmlformats.org/drawingml/2006/main"),
          Map.entry("office", "urn:oasis:names:tc:opendocument:xmlns:office:1.0"),
          Map.entry("text", "urn:oasis:names:tc:opendocument:xmlns:text:1.0"),
          Map.entry("table", "urn:oasis:names:tc:opendocument:xmlns:table:1.0"),
          Map.entry("style", "urn:oasis:names:tc:opendocument:xmlns:style:1.0"),
          Map.entry("draw", "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"),
          Map.entry("presentation", "urn:oasis:names:tc:opendocument:xmlns:presentation:1.0"));

  private static final List<Rule> RULES =
      Resources.rows(PartRules.class, "unseen-parts.tsv").stream().map(Rule::of).toList();

  /**
   * One line of the table.
   *
   * @param kind null for marks without words
   * @param attributes of the nodes that are words, too
   */
  private record Rule(Pattern part, Unseen.Kind kind, String nodes, List<String> attributes) {

    static Rule of(String[] cells) {
      Unseen.Kind kind = cells[1].equals("-") ? null : Unseen.Kind.valueOf(cells[1]);
      List<String> attributes = cells.length < 4 ? List.of() : List.of(cells[3].split(","));
      return new Rule(Pattern.compile(cells[0]), kind, cells[2], attributes);
    }
  }

  private PartRules() {}

  /** Whether a part may hold what leaves. */
  static boolean concern(String part) {
    return RULES.stream().anyMatch(rule -> rule.part.matcher(part).matches());
  }

  /** Changes the part itself; tells whether anything left. */
  static boolean apply(String part, Document dom, Unseen unseen) {
    boolean changed = false;
    for (Rule rule : RULES) {
      if (rule.part.matcher(part).matches()) {
        changed |= remove(select(dom, rule.nodes), rule.kind, rule.attributes, unseen);
      }
    }
    return changed;
  }

  /** Takes the paragraphs out of a slide's notes; no kind, no change. */
  static boolean empty(Document dom, Unseen.Kind kind, Unseen unseen) {
    return kind != null && remove(select(dom, "//a:p"), kind, unseen);
  }

  static boolean remove(List<Node> nodes, Unseen.Kind kind, Unseen unseen) {
    return remove(nodes, kind, List.of(), unseen);
  }

  /** From the last to the first: a node within another one counts and leaves before it. */
  private static boolean remove(
      List<Node> nodes, Unseen.Kind kind, List<String> attributes, Unseen unseen) {
    Collections.reverse(nodes);
    for (Node node : nodes) {
      if (kind != null) {
        attributes.forEach(name -> unseen.add(kind, value((Element) node, name)));
        unseen.add(kind, NodeText.of(node));
      }
      node.getParentNode().removeChild(node);
    }
    return !nodes.isEmpty();
  }

  private static String value(Element node, String attribute) {
    int colon = attribute.indexOf(':');
    return colon < 0
        ? node.getAttribute(attribute)
        : node.getAttributeNS(
            NAMESPACES.get(attribute.substring(0, colon)), attribute.substring(colon + 1));
  }

  /** The nodes of an XPath, in the order of the document, with the prefixes of the table. */
  static List<Node> select(Node from, String nodes) {
    XPath path = XPathFactory.newDefaultInstance().newXPath();
    path.setNamespaceContext(new Prefixes());
    try {
      NodeList found = (NodeList) path.evaluate(nodes, from, XPathConstants.NODESET);
      List<Node> list = new ArrayList<>(found.getLength());
      for (int i = 0; i < found.getLength(); i++) {
        list.add(found.item(i));
      }
      return list;
    } catch (XPathExpressionException e) {
      throw new IllegalStateException("Cannot read the path %s: %s".formatted(nodes, e), e);
    }
  }

  /** The innermost element of a local name that holds a node, or is it; null for none. */
  static Element above(Node node, String name) {
    Node at = node;
    while (at != null && !(at instanceof Element && name.equals(at.getLocalName()))) {
      at = at.getParentNode();
    }
    return (Element) at;
  }

  private static final class Prefixes implements NamespaceContext {

    @Override
    public String getNamespaceURI(String prefix) {
      return NAMESPACES.getOrDefault(prefix, "");
    }

    @Override
    public String getPrefix(String uri) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Iterator<String> getPrefixes(String uri) {
      throw new UnsupportedOperationException();
    }
  }
}
