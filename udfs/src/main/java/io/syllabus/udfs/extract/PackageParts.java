package io.syllabus.udfs.extract;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.exception.TikaException;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.utils.XMLReaderUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The parts of an opened Office file, by name; without DTDs and entities of their own. */
record PackageParts(ZipFile zip, ParseContext context) {

  /** Null where there is no such part; the caller closes it. */
  InputStream open(String name) throws IOException {
    ZipArchiveEntry entry = zip.getEntry(name);
    return entry == null ? null : zip.getInputStream(entry);
  }

  /** Null where there is no such part. */
  Document dom(String name) throws IOException, SAXException, TikaException {
    try (InputStream part = open(name)) {
      return part == null ? null : dom(part);
    }
  }

  Document dom(InputStream part) throws IOException, SAXException, TikaException {
    return XMLReaderUtils.buildDOM(part, context);
  }

  /** The names of the parts that one refers to, by the id of the reference. */
  Map<String, String> targets(String name) throws IOException, SAXException, TikaException {
    int slash = name.lastIndexOf('/') + 1;
    String folder = name.substring(0, slash);
    Document dom = dom(folder + "_rels/" + name.substring(slash) + ".rels");
    Map<String, String> targets = new TreeMap<>();
    if (dom != null) {
      for (Node node : PartRules.select(dom, "//*[@Target and not(@TargetMode = 'External')]")) {
        Element reference = (Element) node;
        targets.put(
            reference.getAttribute("Id"), resolved(folder, reference.getAttribute("Target")));
      }
    }
    return targets;
  }

  private static String resolved(String folder, String target) {
    try {
      return URI.create("/" + folder).resolve(target).getPath().substring(1);
    } catch (IllegalArgumentException | NullPointerException | IndexOutOfBoundsException e) {
      return ""; // no part has that name
    }
  }
}
