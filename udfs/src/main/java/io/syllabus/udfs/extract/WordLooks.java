package io.syllabus.udfs.extract;

import static io.syllabus.udfs.extract.WordXml.W;
import static io.syllabus.udfs.extract.WordXml.child;
import static io.syllabus.udfs.extract.WordXml.value;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.tika.exception.TikaException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/**
 * How the runs of a Word document look by their styles: what is vanished, of the colour of its
 * ground, or too small to read, is hidden. A ground that is not known hides nothing.
 */
final class WordLooks {

  private static final int DEEPEST = 20; // styles upon styles
  private static final String PAGES = "word/(?:document|header\\d*|footer\\d*)\\.xml";

  /** A word written across the page is no ground. */
  private static final String BEHIND =
      "//*[@behindDoc = '1' or @behindDoc = 'true']"
          + " | //*[contains(@style, 'z-index:-') and not(*[local-name() = 'textpath'])]";

  private static final Set<String> FIELD = Set.of("rPr", "fldChar", "instrText");

  private final Map<String, Element> styles = new HashMap<>();
  private final Map<String, String> standard = new HashMap<>(); // the style of each type
  private final Map<String, RunLook> resolved = new HashMap<>();
  private final Set<String> shading = new HashSet<>();
  private final PackageParts parts;
  private RunLook base = RunLook.PLAIN;
  private Boolean backed;

  private WordLooks(PackageParts parts) {
    this.parts = parts;
  }

  static WordLooks of(PackageParts parts) throws IOException, SAXException, TikaException {
    WordLooks looks = new WordLooks(parts);
    Document part = parts.dom("word/styles.xml");
    if (part != null) {
      for (Node node : PartRules.select(part, "/w:styles/w:style")) {
        looks.add((Element) node);
      }
      for (Node node : PartRules.select(part, "/w:styles/w:docDefaults/w:rPrDefault/w:rPr")) {
        looks.base = RunLook.PLAIN.with((Element) node);
      }
    }
    return looks;
  }

  private void add(Element style) {
    String id = style.getAttributeNS(W, "styleId");
    styles.put(id, style);
    if (style.getAttributeNS(W, "default").equals("1")) {
      standard.put(style.getAttributeNS(W, "type"), id);
    }
  }

  /** Takes the hidden runs out of a part; tells whether there was any. */
  boolean hide(Document part, Unseen unseen) throws IOException, SAXException, TikaException {
    boolean changed = false;
    for (Node run : PartRules.select(part, "//w:r[w:t]")) {
      RunLook look = look((Element) run);
      if (look.vanished()) {
        changed |= remove(run, false, unseen);
      } else if (look.halfPoints() < 2 * Unseen.READABLE || onItsGround((Element) run, look)) {
        changed |= remove(run, true, unseen);
      }
    }
    return changed;
  }

  private static boolean remove(Node run, boolean textAlone, Unseen unseen) {
    boolean changed = false;
    for (Node child = run.getFirstChild(), next; child != null; child = next) {
      next = child.getNextSibling();
      String name = child.getLocalName();
      if (textAlone ? "t".equals(name) : name != null && !FIELD.contains(name)) {
        unseen.add(Unseen.Kind.HIDDEN, PartRules.above(run, "p"), NodeText.of(child));
        run.removeChild(child);
        changed = true;
      }
    }
    return changed;
  }

  private RunLook look(Element run) {
    Element paragraph = PartRules.above(run, "p");
    Element shape = child(paragraph, "pPr");
    Element own = child(run, "rPr");
    RunLook look = base.over(style(value(shape, "pStyle"), "paragraph"));
    return look.ground(child(shape, "shd"))
        .over(style(value(own, "rStyle"), "character"))
        .with(own);
  }

  private RunLook style(String id, String type) {
    String name = id == null ? standard.get(type) : id;
    return name == null ? RunLook.PLAIN : style(name, 0);
  }

  private RunLook style(String id, int depth) {
    RunLook known = resolved.get(id);
    Element style = styles.get(id);
    if (known != null || style == null || depth > DEEPEST) {
      return known == null ? RunLook.PLAIN : known;
    }
    String on = value(style, "basedOn");
    RunLook below = on == null ? RunLook.PLAIN : style(on, depth + 1);
    RunLook look = below.ground(child(child(style, "pPr"), "shd")).with(child(style, "rPr"));
    resolved.put(id, look);
    return look;
  }

  private boolean onItsGround(Element run, RunLook look)
      throws IOException, SAXException, TikaException {
    return !look.edged() && look.color() != null && Colour.alike(look.color(), ground(run, look));
  }

  /** Null where it cannot be told. */
  private String ground(Element run, RunLook look) throws IOException, SAXException, TikaException {
    if (look.ground() != null) {
      return look.ground().isEmpty() ? null : look.ground();
    }
    for (Node node = run.getParentNode(); node instanceof Element at; node = at.getParentNode()) {
      String local = at.getLocalName();
      if (local.equals("txbxContent") || (local.equals("tbl") && shades(at))) {
        return null;
      }
      Element shade = child(child(at, local + "Pr"), "shd");
      String fill = RunLook.PLAIN.ground(shade).ground();
      if (fill != null) {
        return fill.isEmpty() ? null : fill;
      }
    }
    Element page = child(run.getOwnerDocument().getDocumentElement(), "background");
    return page == null && !isBacked() ? Colour.WHITE : null;
  }

  /** Whether a shape stands behind the text, on one page or from a header on each. */
  private boolean isBacked() throws IOException, SAXException, TikaException {
    if (backed == null) {
      backed = false;
      for (ZipArchiveEntry entry : Collections.list(parts.zip().getEntries())) {
        if (entry.getName().matches(PAGES)) {
          backed |= !PartRules.select(parts.dom(entry.getName()), BEHIND).isEmpty();
        }
      }
    }
    return backed;
  }

  /** Whether the style of a table paints some of its cells. */
  private boolean shades(Element table) {
    String id = value(child(table, "tblPr"), "tblStyle");
    for (int depth = 0; id != null && depth < DEEPEST; depth++) {
      Element style = styles.get(id);
      if (style == null) {
        return false;
      }
      if (!shading.contains(id) && style.getElementsByTagNameNS(W, "shd").getLength() > 0) {
        shading.add(id);
      }
      if (shading.contains(id)) {
        return true;
      }
      id = value(style, "basedOn");
    }
    return false;
  }
}
