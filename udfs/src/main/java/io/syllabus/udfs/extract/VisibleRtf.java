package io.syllabus.udfs.extract;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Takes the characters out of rich text that {@code \v} hides, {@code \deleted} strikes out, or
 * that are too small or of the colour of their ground; its words and groups stay, so that the rest
 * reads as before. One pass, by the tokens of the format (Rich Text Format 1.9.1).
 */
final class VisibleRtf {

  private static final int MOST_GROUPS = 10_000; // deeper ones share the last state
  private static final int LONGEST_WORD = 32;
  private static final Set<String> BREAKS = Set.of("par", "line", "tab", "cell", "row");

  private final byte[] rtf;
  private final ByteArrayOutputStream out;
  private final Unseen unseen;
  private final Deque<RtfState> groups = new ArrayDeque<>();
  private final ByteArrayOutputStream gone = new ByteArrayOutputStream();
  private final StringBuilder left = new StringBuilder();
  private final RtfPalette palette = new RtfPalette();
  private RtfState state = RtfState.START;
  private boolean seen = true;
  private Charset charset = ISO_8859_1;
  private int at;
  private int skipped;

  private VisibleRtf(byte[] rtf, Unseen unseen) {
    this.rtf = rtf;
    this.unseen = unseen;
    this.out = new ByteArrayOutputStream(rtf.length);
  }

  static byte[] of(byte[] rtf, Unseen unseen) {
    VisibleRtf visible = new VisibleRtf(rtf, unseen);
    while (visible.at < rtf.length) {
      visible.token();
    }
    visible.count();
    return visible.out.toByteArray();
  }

  private void token() {
    switch (rtf[at]) {
      case '{' -> open();
      case '}' -> close();
      case '\\' -> control();
      case '\r', '\n' -> keep(1);
      default -> character(1, rtf[at]);
    }
  }

  private void open() {
    if (groups.size() < MOST_GROUPS) {
      groups.push(state);
    }
    keep(1);
  }

  private void close() {
    change(groups.isEmpty() ? state : groups.pop());
    keep(1);
  }

  private void control() {
    byte next = at + 1 < rtf.length ? rtf[at + 1] : 0;
    if (isLetter(next)) {
      word();
    } else if (next == '\'' && at + 3 < rtf.length) {
      character(
          4, (byte) (16 * Character.digit(rtf[at + 2], 16) + Character.digit(rtf[at + 3], 16)));
    } else if (next == '\\' || next == '{' || next == '}') {
      character(2, next);
    } else {
      change(next == '*' ? state.inData() : state);
      keep(2);
    }
  }

  private void word() {
    int end = at + 1;
    while (end < rtf.length && end - at <= LONGEST_WORD && isLetter(rtf[end])) {
      end++;
    }
    String word = new String(rtf, at + 1, end - at - 1, ISO_8859_1);
    int number = end;
    while (end < rtf.length
        && end - number < 11
        && (isDigit(rtf[end]) || (end == number && rtf[end] == '-'))) {
      end++;
    }
    String digits = new String(rtf, number, end - number, ISO_8859_1);
    end += end < rtf.length && rtf[end] == ' ' ? 1 : 0;
    word(word, digits, end - at);
  }

  private void word(String word, String digits, int length) {
    int value = digits.matches("-?\\d{1,9}") ? Integer.parseInt(digits) : 0;
    if (word.equals("u") && !seen) {
      decode();
      left.append((char) value);
      skipped = state.fallback();
      at += length;
      return;
    }
    if (word.equals("ansicpg")) {
      charset = charset(value);
    }
    if (state.palette()) {
      palette.part(word, value);
    }
    if (!seen && BREAKS.contains(word)) {
      decode();
      left.append('\n');
    }
    change(state.with(word, !digits.equals("0"), value));
    keep(
        word.equals("bin")
            ? (int) Math.min(rtf.length, (long) length + Math.max(0, value))
            : length);
  }

  private static Charset charset(int codepage) {
    try {
      return Charset.forName(codepage == 936 ? "GBK" : "windows-" + codepage);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return ISO_8859_1;
    }
  }

  private void change(RtfState next) {
    if (!next.equals(state)) {
      count();
      skipped = 0;
      state = next;
      seen = next.seen(palette);
    }
  }

  private void keep(int length) {
    out.write(rtf, at, Math.min(length, rtf.length - at));
    at += length;
  }

  private void character(int length, byte value) {
    if (state.palette() && value == ';') {
      palette.end();
    }
    if (seen) {
      keep(length);
      return;
    }
    if (skipped > 0) {
      skipped--;
    } else {
      gone.write(value);
    }
    at += length;
  }

  /** The hidden text so far leaves. */
  private void count() {
    decode();
    if (!left.isEmpty()) {
      unseen.add(kind(), left);
      left.setLength(0);
    }
  }

  private void decode() {
    left.append(gone.toString(charset));
    gone.reset();
  }

  private Unseen.Kind kind() {
    return state.deleted() ? Unseen.Kind.DELETED : Unseen.Kind.HIDDEN;
  }

  private static boolean isLetter(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
