package io.syllabus.udfs.extract;

import java.io.IOException;
import java.io.OutputStream;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;

/** Writes a tree as XML, as it is. */
final class XmlWriter {

  private XmlWriter() {}

  static void write(Document dom, OutputStream out) throws IOException {
    try {
      Transformer identity = TransformerFactory.newDefaultInstance().newTransformer();
      identity.transform(new DOMSource(dom), new StreamResult(new Unclosed(out)));
    } catch (TransformerException e) {
      throw new IOException(e);
    }
  }

  /** The stream of a whole package stays open after one part. */
  private static final class Unclosed extends java.io.FilterOutputStream {

    Unclosed(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
      out.write(bytes, from, length);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
