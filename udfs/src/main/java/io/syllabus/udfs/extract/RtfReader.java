package io.syllabus.udfs.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.apache.tika.exception.TikaException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads rich text less what is hidden in it or struck out. */
final class RtfReader implements Parser {

  private static final long serialVersionUID = 1;

  private final RTFParser reader = new RTFParser();

  @Override
  public Set<MediaType> getSupportedTypes(ParseContext context) {
    return reader.getSupportedTypes(context);
  }

  @Override
  public void parse(
      InputStream stream, ContentHandler handler, Metadata metadata, ParseContext context)
      throws IOException, SAXException, TikaException {
    byte[] visible = VisibleRtf.of(stream.readAllBytes(), Findings.in(context).unseen());
    reader.parse(new ByteArrayInputStream(visible), handler, metadata, context);
  }
}
