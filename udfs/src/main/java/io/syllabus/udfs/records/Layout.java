package io.syllabus.udfs.records;

import io.syllabus.udfs.text.TextEncoding;
import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;

/** What the first lines of a record file tell about all of it, so that its parts read alike. */
final class Layout {

  static final int HEAD = 1 << 16;

  private final Charset charset; // null where the first lines do not tell
  private final String text;
  private final RecordFormat format;

  private Layout(String name, RecordConf conf, byte[] bytes, boolean isCut) {
    this.charset = charset(conf, bytes);
    String told = decode(bytes);
    this.format = RecordFormat.of(name, told);
    this.text = isCut && format == RecordFormat.JSON ? CutJson.closed(told) : told;
  }

  /**
   * The layout of a file.
   *
   * @param name tells the format by its ending
   */
  static Layout of(String name, RecordConf conf, SeekableByteChannel file) throws IOException {
    file.position(0);
    return of(name, conf, Channels.newInputStream(file).readNBytes(HEAD + 1));
  }

  /** The layout of a file that begins with these bytes. */
  static Layout of(String name, RecordConf conf, byte[] start) {
    return start.length <= HEAD
        ? new Layout(name, conf, start, false)
        : new Layout(name, conf, wholeLines(start), true);
  }

  private static byte[] wholeLines(byte[] start) {
    int end = HEAD;
    while (end > 0 && start[end - 1] != '\n') {
      end--;
    }
    return Arrays.copyOf(start, end == 0 ? HEAD : end);
  }

  RecordFormat format() {
    return format;
  }

  /** The text of a part. */
  String decode(byte[] part) {
    return TextEncoding.decode(part, charset == null ? TextEncoding.of(part) : charset);
  }

  private static Charset charset(RecordConf conf, byte[] bytes) {
    if (!conf.encoding().isEmpty()) {
      return Charset.forName(conf.encoding());
    }
    Charset told = TextEncoding.of(bytes);
    return isWide(told) || !TextEncoding.isAscii(bytes) ? told : null;
  }

  private static boolean isWide(Charset charset) {
    return "\n".getBytes(charset).length > 1;
  }

  /** Whether no byte can be trusted to be a line feed, or no line feed to end a record. */
  boolean isIndivisible() {
    return format == RecordFormat.JSON || (charset != null && isWide(charset));
  }

  /** The line with the names of a CSV file's columns. */
  String header() {
    return CsvHeader.of(text);
  }

  /** Whether each row is a turn of a dialogue. */
  boolean holdsTurns(Columns columns) {
    return TurnRows.areTurns(head(columns), columns);
  }

  /** Whether they also tell where a dialogue ends; one without ids ends with its part. */
  boolean holdsTurnsWithIds(Columns columns) {
    List<RawRecord> rows = head(columns);
    return TurnRows.areTurns(rows, columns) && TurnRows.hasId(rows.get(0), columns);
  }

  /** The first lines. */
  String text() {
    return text;
  }

  List<RawRecord> head(Columns columns) {
    return Rows.read(format, text, null, columns).good();
  }

  LogFormat logFormat() {
    return LogFormat.of(lines());
  }

  boolean partsDialoguesByBlankLines() {
    return Transcripts.areParted(lines());
  }

  private List<String> lines() {
    return text.lines().toList();
  }
}
