package io.syllabus.udfs.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads an Office file of 1997 to 2003 as its reader sees it: what is deleted, hidden or said
 * beside the text leaves the streams of Word and Excel before Tika's parser reads them, and what
 * that parser writes of PowerPoint.
 */
final class BinaryOffice implements Parser {

  private static final long serialVersionUID = 1;

  private final OfficeParser reader = new OfficeParser();

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return reader.getSupportedTypes(context);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    TikaInputStream given = TikaInputStream.get(stream);
    DirectoryNode root = root(given);
    Unseen unseen = Findings.in(context).unseen();
    DirectoryNode visible = VisibleWorkbook.of(VisibleWord.of(root, unseen), unseen);
    ContentHandler shown = ShownSlides.of(root, VisibleWord.reading(root, handler), unseen);
    if (visible == root) {
      reader.parse(given, shown, metadata, context);
      return;
    }
    try (TikaInputStream stripped = TikaInputStream.get(new byte[0])) {
      stripped.setOpenContainer(visible);
      reader.parse(stripped, shown, metadata, context);
    }
  }

  private static DirectoryNode root(TikaInputStream given) throws IOException {
    if (given.getOpenContainer() instanceof DirectoryNode node) {
      return node;
    }
    if (!(given.getOpenContainer() instanceof POIFSFileSystem)) {
      given.setOpenContainer(new POIFSFileSystem(given.getFile(), true)); // closed with the stream
    }
    return ((POIFSFileSystem) given.getOpenContainer()).getRoot();
  }

  /** A copy in which one stream says something else. */
  static DirectoryNode with(DirectoryNode root, String name, byte[] content) throws IOException {
    DirectoryNode copy = new POIFSFileSystem().getRoot();
    EntryUtils.copyNodes(root, copy);
    copy.createOrUpdateDocument(name, new ByteArrayInputStream(content));
    return copy;
  }
}
