package io.syllabus.udfs.text;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A text that people write for the program: in UTF-8, or refused with the line that is not. */
public final class Utf8File {
  private Utf8File() {}

  /**
   * The text of a file, without its byte order mark.
   *
   * @throws IOException where it cannot be read, naming the first line that is not UTF-8
   */
  public static String read(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
    CharBuffer text = CharBuffer.allocate(bytes.length);
    CoderResult result = strict.decode(ByteBuffer.wrap(bytes), text, true);
    text.flip();
    if (result.isError()) {
      throw new IOException(
          "line %d is not UTF-8, it looks like %s; save the file as UTF-8"
              .formatted(text.chars().filter(c -> c == '\n').count() + 1, TextEncoding.of(bytes)));
    }
    return text.length() > 0 && text.charAt(0) == '\uFEFF'
        ? text.subSequence(1, text.length()).toString()
        : text.toString();
  }
}
