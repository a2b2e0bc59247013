package io.syllabus.udfs.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Set;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.EntryUtils;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/**
 * Reads an Office file of 1997 to 2003 as its reader sees it: what is deleted, hidden or said
 * beside the text leaves the streams before Tika's parser reads them; whole slides and comments
 * leave what that parser writes.
 */
final class BinaryOffice implements Parser {

  /** Stands for a letter that leaves: one byte in either encoding, and never seen in a text. */
  static final char GAP = '\u00AD';

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
    if (root.hasEntry(Decryptor.DEFAULT_POIFS_ENTRY)) {
      unlocked(root, handler, metadata, context);
      return;
    }
    Unseen unseen = Findings.in(context).unseen();
    DirectoryNode visible = VisibleWorkbook.of(VisibleWord.of(root, unseen), unseen);
    visible = VisibleDeck.of(visible, unseen);
    ContentHandler shown = ShownSlides.of(root, new WithoutGaps(handler), unseen);
    if (visible == root) {
      reader.parse(given, shown, metadata, context);
      return;
    }
    try (TikaInputStream stripped = TikaInputStream.get(new byte[0])) {
      stripped.setOpenContainer(visible);
      reader.parse(stripped, shown, metadata, context);
    }
  }

  /** A package behind the password that Excel itself sets; behind another one it is not read. */
  private static void unlocked(
      DirectoryNode root, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    try {
      Decryptor lock = Decryptor.getInstance(new EncryptionInfo(root));
      if (!lock.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
        throw new EncryptedDocumentException();
      }
      try (TikaInputStream open = TikaInputStream.get(lock.getDataStream(root))) {
        new OfficePackage(new OOXMLParser()).parse(open, handler, metadata, context);
      }
    } catch (GeneralSecurityException | RuntimeException e) {
      throw new EncryptedDocumentException(e);
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

  private static final class WithoutGaps extends ContentHandlerDecorator {

    WithoutGaps(ContentHandler handler) {
      super(handler);
    }

    @Override
    public void characters(char[] text, int start, int length) throws SAXException {
      char[] kept = new String(text, start, length).replace(String.valueOf(GAP), "").toCharArray();
      super.characters(kept, 0, kept.length);
    }
  }
}
