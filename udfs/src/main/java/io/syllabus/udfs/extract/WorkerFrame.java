package io.syllabus.udfs.extract;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

/**
 * One message between the extractor and its worker: a mark, a type, a length, then JSON.
 *
 * <p>The mark lets the reader step over what a native library prints on the same stream.
 */
final class WorkerFrame {

  static final char CONF = 'C';
  static final char READY = 'R';
  static final char JOB = 'J';
  static final char FILE = 'F';
  static final char PAGE = 'P';
  static final char END = 'E';

  private static final byte[] MARK = {(byte) 0xF5, 'S', 'Y', 'L', (byte) 0xF6};
  private static final int LONGEST = 1 << 30;
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final char type;
  private final byte[] json;

  private WorkerFrame(char type, byte[] json) {
    this.type = type;
    this.json = json;
  }

  static WorkerFrame empty(char type) {
    return new WorkerFrame(type, new byte[0]);
  }

  static WorkerFrame of(char type, Object value) {
    try {
      return new WorkerFrame(type, JSON.writeValueAsBytes(value));
    } catch (IOException e) {
      throw new IllegalArgumentException(
          "Cannot write a %s as JSON".formatted(value.getClass().getSimpleName()), e);
    }
  }

  /** What the JSON is. */
  char type() {
    return type;
  }

  <T> T as(Class<T> shape) throws IOException {
    return JSON.readValue(json, shape);
  }

  void write(DataOutputStream out) throws IOException {
    out.write(MARK);
    out.writeByte(type);
    out.writeInt(json.length);
    out.write(json);
    out.flush();
  }

  /** Gives the next frame, null at the stream's end. */
  static WorkerFrame read(DataInputStream in) throws IOException {
    try {
      seekMark(in);
      char type = (char) in.readUnsignedByte();
      int length = in.readInt();
      if (length < 0 || length > LONGEST) {
        throw new IOException("Invalid frame of %d bytes: too long".formatted(length));
      }
      byte[] json = new byte[length];
      in.readFully(json);
      return new WorkerFrame(type, json);
    } catch (EOFException e) {
      return null;
    }
  }

  private static void seekMark(DataInputStream in) throws IOException {
    int matched = 0;
    while (matched < MARK.length) {
      byte next = in.readByte();
      if (next == MARK[matched]) {
        matched++;
      } else {
        matched = next == MARK[0] ? 1 : 0;
      }
    }
  }
}
