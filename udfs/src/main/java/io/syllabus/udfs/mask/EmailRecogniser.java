package io.syllabus.udfs.mask;

import java.util.function.Consumer;

/** E-mail addresses: reads to both sides of an at sign. */
final class EmailRecogniser implements Recogniser {
  private static final int MAX_LOCAL = 64;
  private static final int MAX_DOMAIN = 253;

  @Override
  public void scan(ScanText text, Consumer<Candidate> found) {
    String folded = text.text();
    for (int at = folded.indexOf('@'); at >= 0; at = folded.indexOf('@', at + 1)) {
      int start = start(text, at);
      int end = end(text, at);
      if (start < at && !password(text, start) && domain(folded.substring(at + 1, end))) {
        found.accept(new Candidate("EMAIL_ADDRESS", start, end, "email", 0.99));
      }
    }
  }

  /** What stands before the at sign of an address with a user and a password is the password. */
  private static boolean password(ScanText text, int start) {
    String before = text.before(start, MAX_LOCAL + 4);
    int slashes = before.lastIndexOf("://");
    return text.at(start - 1) == ':' && slashes >= 0 && before.indexOf(' ', slashes) < 0;
  }

  private static int start(ScanText text, int at) {
    int start = at;
    while (start > 0 && at - start < MAX_LOCAL && local(text.at(start - 1))) {
      start--;
    }
    while (start < at && !Character.isLetterOrDigit(text.at(start))) {
      start++;
    }
    return start;
  }

  private static int end(ScanText text, int at) {
    int end = at + 1;
    while (end - at < MAX_DOMAIN && (host(text.at(end)) || text.at(end) == '.')) {
      end++;
    }
    while (end > at + 1 && !host(text.at(end - 1))) {
      end--;
    }
    return end;
  }

  private static boolean domain(String name) {
    int dot = name.lastIndexOf('.');
    return dot > 0
        && name.length() - dot > 2
        && name.substring(dot + 1).chars().anyMatch(Character::isLetter)
        && !name.contains("..");
  }

  private static boolean local(char c) {
    return latin(c) || "._%+-'!#$&*/=?^`{|}~".indexOf(c) >= 0;
  }

  private static boolean host(char c) {
    return latin(c) || c == '-' || c == '_';
  }

  private static boolean latin(char c) {
    return Character.isLetterOrDigit(c) && c < '\u2e80';
  }
}
