package io.syllabus.udfs.extract;

import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;

/** What a file hides cannot be told, so that nothing of it is read. */
final class Unfiltered extends TikaException {

  private static final long serialVersionUID = 1;

  Unfiltered(Exception cause) {
    super("Cannot tell what a reader of the file sees", cause);
  }

  /** Of a binary file: one behind a password is told as such. */
  static TikaException of(Exception cause) {
    return cause instanceof org.apache.poi.EncryptedDocumentException
        ? new EncryptedDocumentException(cause)
        : new Unfiltered(cause);
  }
}
