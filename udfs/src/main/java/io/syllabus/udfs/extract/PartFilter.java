package io.syllabus.udfs.extract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.apache.tika.exception.TikaException;
import org.xml.sax.SAXException;

/** Takes what no reader sees out of one part of an Office file. */
interface PartFilter {

  /**
   * Copies the part less what is unseen; tells whether anything was. Where nothing was, what it
   * wrote may be incomplete.
   */
  boolean filter(InputStream part, OutputStream out, Unseen unseen)
      throws IOException, SAXException, TikaException;
}
