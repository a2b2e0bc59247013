package io.syllabus.udfs.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Reads an Office file (OOXML, OpenDocument) as its reader sees it: what is deleted, hidden or said
 * beside the text leaves the parts of the package before a parser of Tika's reads them. A part that
 * holds nothing of the kind stays as it is, byte for byte.
 */
final class OfficePackage implements Parser {

  private static final long serialVersionUID = 1;

  private final Parser reader;

  OfficePackage(Parser reader) {
    this.reader = reader;
  }

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return reader.getSupportedTypes(context);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    Path given = TikaInputStream.get(stream).getPath();
    Path visible = Files.createTempFile("office", ".zip");
    try {
      strip(given, visible, context);
      try (TikaInputStream stripped = TikaInputStream.get(visible, new Metadata())) {
        reader.parse(stripped, handler, metadata, context);
      }
    } catch (Unfiltered e) {
      explain(given, metadata);
      throw e;
    } finally {
      Files.deleteIfExists(visible);
    }
  }

  /** A package that cannot be filtered is not read; its own parser knows best why (a password). */
  private void explain(Path given, Metadata metadata)
      throws IOException, SAXException, TikaException {
    try (TikaInputStream whole = TikaInputStream.get(given, new Metadata())) {
      reader.parse(whole, new DefaultHandler(), metadata, new ParseContext());
    }
  }

  private static void strip(Path given, Path visible, ParseContext context) throws TikaException {
    Unseen unseen = Findings.in(context).unseen();
    try (ZipFile zip = ZipFile.builder().setPath(given).get();
        ZipArchiveOutputStream out = new ZipArchiveOutputStream(visible)) {
      PartFilters filters = new PartFilters(new PackageParts(zip, context));
      Set<String> written = new HashSet<>();
      for (ZipArchiveEntry entry : Collections.list(zip.getEntriesInPhysicalOrder())) {
        if (written.add(entry.getName())) {
          copy(zip, entry, filters, unseen, out);
        }
      }
    } catch (IOException | SAXException e) {
      throw new Unfiltered(e);
    }
  }

  private static void copy(
      ZipFile zip,
      ZipArchiveEntry entry,
      PartFilters filters,
      Unseen unseen,
      ZipArchiveOutputStream out)
      throws IOException, SAXException, TikaException {
    PartFilter filter = filters.of(entry.getName());
    if (!filter(zip, entry, filter, OutputStream.nullOutputStream(), unseen)) {
      out.addRawArchiveEntry(entry, zip.getRawInputStream(entry));
      return;
    }
    out.putArchiveEntry(new ZipArchiveEntry(entry.getName()));
    filter(zip, entry, filter, out, new Unseen());
    out.closeArchiveEntry();
  }

  private static boolean filter(
      ZipFile zip, ZipArchiveEntry entry, PartFilter filter, OutputStream out, Unseen unseen)
      throws IOException, SAXException, TikaException {
    if (filter == null) {
      return false;
    }
    try (InputStream part = zip.getInputStream(entry)) {
      return filter.filter(part, out, unseen);
    }
  }
}
