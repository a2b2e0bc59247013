package io.syllabus.udfs.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Takes out of the content of an OpenDocument file what its styles and its columns hide. */
final class OdfStyles {

  private static final String TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
  private static final String STYLE = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
  private static final String DRAW = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
  private static final String TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
  private static final String STYLES = "//style:style[*[%s]]";
  private static final String UNSEEN_TEXT = "self::style:text-properties[@text:display = 'none']";
  private static final String UNSEEN_SHEET =
      "self::style:table-properties[@table:display = 'false']";
  private static final String UNSEEN_SLIDE =
      "self::style:drawing-page-properties[@presentation:visibility = 'hidden']";
  private static final Set<String> COLLAPSED = Set.of("collapse", "filter");
  private static final int MOST_COLUMNS = 1 << 14;

  private final Document content;
  private final Set<String> text;
  private final Set<String> sheets;
  private final Set<String> slides;

  /** Of the content, and of the part of its common styles; null for none. */
  OdfStyles(Document content, Document common) {
    this.content = content;
    this.text = named(UNSEEN_TEXT, content, common);
    this.sheets = named(UNSEEN_SHEET, content, common);
    this.slides = named(UNSEEN_SLIDE, content, common);
  }

  private static Set<String> named(String hiding, Document... parts) {
    Set<String> names = new HashSet<>();
    for (Document part : parts) {
      if (part != null) {
        for (Node style : PartRules.select(part, STYLES.formatted(hiding))) {
          names.add(((Element) style).getAttributeNS(STYLE, "name"));
        }
      }
    }
    return names;
  }

  /** Tells whether anything left. */
  boolean hide(Unseen unseen) {
    boolean changed = hide("//table:table", TABLE, sheets, Unseen.Kind.HIDDEN_SHEET, unseen);
    changed |= hide("//draw:page", DRAW, slides, Unseen.Kind.HIDDEN_SLIDE, unseen);
    changed |= hide("//text:span | //text:p | //text:h", TEXT, text, Unseen.Kind.HIDDEN, unseen);
    changed |= columns(unseen);
    return changed;
  }

  private boolean hide(
      String nodes, String space, Set<String> hiding, Unseen.Kind kind, Unseen unseen) {
    if (hiding.isEmpty()) {
      return false;
    }
    return PartRules.remove(
        PartRules.select(content, nodes).stream()
            .filter(node -> hiding.contains(((Element) node).getAttributeNS(space, "style-name")))
            .collect(Collectors.toCollection(ArrayList::new)),
        kind,
        unseen);
  }

  /** Cells of hidden columns leave, and those behind them move up. */
  private boolean columns(Unseen unseen) {
    Map<Node, BitSet> hidden = hiddenColumns();
    if (!hidden.isEmpty()) {
      for (Node row : PartRules.select(content, "//table:table-row")) {
        BitSet own = hidden.get(PartRules.above(row, "table"));
        if (own != null) {
          cells(row, own, unseen);
        }
      }
    }
    return !hidden.isEmpty();
  }

  /** By their table; without tables that hide none. */
  private Map<Node, BitSet> hiddenColumns() {
    Map<Node, BitSet> hidden = new HashMap<>();
    Map<Node, Integer> ends = new HashMap<>();
    for (Node node : PartRules.select(content, "//table:table-column")) {
      Node table = PartRules.above(node, "table");
      int at = ends.getOrDefault(table, 0);
      int to = Math.min(MOST_COLUMNS, at + repeated((Element) node));
      if (COLLAPSED.contains(((Element) node).getAttributeNS(TABLE, "visibility"))) {
        hidden.computeIfAbsent(table, key -> new BitSet()).set(at, to);
      }
      ends.put(table, to);
    }
    return hidden;
  }

  private static void cells(Node row, BitSet hidden, Unseen unseen) {
    int at = 0;
    for (Node node = row.getFirstChild(), next; node != null; node = next) {
      next = node.getNextSibling();
      if (node instanceof Element cell) {
        int to = Math.min(MOST_COLUMNS, at + repeated(cell));
        leave(cell, hidden.get(at, to).cardinality(), to - at, unseen);
        at = to;
      }
    }
  }

  private static void leave(Element cell, int gone, int of, Unseen unseen) {
    if (gone == 0) {
      return;
    }
    unseen.add(Unseen.Kind.HIDDEN_CELLS, NodeText.of(cell));
    if (gone == of) {
      cell.getParentNode().removeChild(cell);
    } else {
      cell.setAttributeNS(TABLE, "table:number-columns-repeated", String.valueOf(of - gone));
    }
  }

  private static int repeated(Element element) {
    String times = element.getAttributeNS(TABLE, "number-columns-repeated");
    return times.matches("\\d{1,5}") ? Math.max(1, Integer.parseInt(times)) : 1;
  }
}
