package io.syllabus.udfs.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The questions and answers of a plain text: {@code Q: …}, {@code A: …}, 问：…, 答：…. */
final class FaqText {

  private static final Pattern QUESTION =
      Pattern.compile(
          "^(?:Q|Question|问|问题)[ \\t]*\\d{0,4}[ \\t]*[:：.、][ \\t]*", Pattern.CASE_INSENSITIVE);
  private static final Pattern ANSWER =
      Pattern.compile(
          "^(?:A|Answer|答|答案|回答)[ \\t]*\\d{0,4}[ \\t]*[:：.、][ \\t]*", Pattern.CASE_INSENSITIVE);

  private final List<TextBlock> pairs = new ArrayList<>();
  private final List<BadRecord> bad = new ArrayList<>();
  private final StringBuilder question = new StringBuilder();
  private final StringBuilder answer = new StringBuilder();
  private boolean answering;
  private long start;

  private FaqText() {}

  static FaqText read(String text) {
    FaqText read = new FaqText();
    String[] lines = text.split("\r?\n", -1);
    for (int i = 0; i < lines.length; i++) {
      read.line(i + 1L, lines[i].strip());
    }
    read.end();
    return read;
  }

  static boolean asks(String line) {
    return QUESTION.matcher(line).lookingAt();
  }

  List<TextBlock> pairs() {
    return pairs;
  }

  List<BadRecord> bad() {
    return bad;
  }

  private void line(long number, String line) {
    Matcher asks = QUESTION.matcher(line);
    Matcher answers = ANSWER.matcher(line);
    if (asks.lookingAt()) {
      end();
      start = number;
      question.append(line.substring(asks.end()));
    } else if (answers.lookingAt() && !answering) {
      answering = true;
      answer.append(line.substring(answers.end()));
    } else if (answering) {
      answer.append('\n').append(line);
    } else if (!line.isEmpty()) {
      start = question.length() == 0 ? number : start;
      question.append(question.length() == 0 ? "" : " ").append(line);
    }
  }

  private void end() {
    String reply = answer.toString().strip();
    if (question.length() > 0 && !reply.isEmpty()) {
      pairs.add(new TextBlock(start, "Q: " + question + "\nA: " + reply, Map.of()));
    } else if (question.length() > 0 || !reply.isEmpty()) {
      bad.add(new BadRecord(start, "it is not a question (Q:) with its answer (A:)"));
    }
    question.setLength(0);
    answer.setLength(0);
    answering = false;
  }
}
