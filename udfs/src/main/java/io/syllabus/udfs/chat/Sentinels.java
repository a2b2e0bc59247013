package io.syllabus.udfs.chat;

import io.syllabus.jinja.text.PythonSpace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Characters that no text uses, put at the edges of what a conversation says, so that a rendering
 * shows where each message went. A message has one for its words and one for its calls. They stand
 * inside of the blanks around a text, since a template that takes blanks off looks for them there.
 */
final class Sentinels {
  /** The private-use characters of plane 15. */
  private static final int FIRST = 0xF0000;

  private static final int LAST = 0xFFFFF;

  private static final String CALLS = "tool_calls";
  private static final String OPEN = "<think>";
  private static final Set<?> UNSPOKEN = Set.of("role", "name", "tool_call_id", "id", CALLS);

  private Sentinels() {}

  static boolean isSentinel(int codePoint) {
    return codePoint >= FIRST && codePoint <= LAST;
  }

  static int ofWords(int message) {
    return FIRST + 2 * message;
  }

  static int ofCalls(int message) {
    return FIRST + 2 * message + 1;
  }

  /** Whether there are enough for a conversation of so many messages. */
  static boolean suffice(int messages) {
    return ofCalls(messages) <= LAST;
  }

  /** A message with its sentinels. */
  static Map<Object, Object> mark(Map<?, ?> message, int index) {
    Map<Object, Object> marked = new LinkedHashMap<>(message);
    for (Map.Entry<Object, Object> field : marked.entrySet()) {
      if (CALLS.equals(field.getKey())) {
        field.setValue(calls(field.getValue(), Character.toString(ofCalls(index))));
      } else if (!UNSPOKEN.contains(field.getKey()) && field.getValue() instanceof String text) {
        field.setValue(words(text, Character.toString(ofWords(index))));
      }
    }
    return marked;
  }

  /** A thought between its tags is marked apart, since templates take it out by its tags. */
  private static String words(String text, String sentinel) {
    int open = text.indexOf(OPEN);
    int close = text.lastIndexOf(TemplateConversation.THOUGHT);
    if (open < 0 || close < open || !PythonSpace.strip(text.substring(0, open)).isEmpty()) {
      return around(text, sentinel);
    }
    int from = open + OPEN.length();
    int behind = close + TemplateConversation.THOUGHT.length();
    return text.substring(0, from)
        + around(text.substring(from, close), sentinel)
        + text.substring(close, behind)
        + around(text.substring(behind), sentinel);
  }

  private static String around(String text, String sentinel) {
    String ahead = PythonSpace.stripRight(text);
    if (ahead.isEmpty()) {
      return text;
    }
    int start = ahead.length() - PythonSpace.strip(text).length();
    return text.substring(0, start)
        + sentinel
        + text.substring(start, ahead.length())
        + sentinel
        + text.substring(ahead.length());
  }

  /** Texts within the arguments of calls, since names are looked up and ids are counted. */
  private static Object calls(Object calls, String sentinel) {
    if (!(calls instanceof List<?> list)) {
      return calls;
    }
    List<Object> marked = new ArrayList<>();
    list.forEach(call -> marked.add(call(call, sentinel)));
    return marked;
  }

  private static Object call(Object call, String sentinel) {
    if (!(call instanceof Map<?, ?> fields)) {
      return call;
    }
    Map<Object, Object> marked = new LinkedHashMap<>(fields);
    marked.computeIfPresent("function", (key, function) -> call(function, sentinel));
    marked.computeIfPresent("arguments", (key, arguments) -> deep(arguments, sentinel));
    return marked;
  }

  private static Object deep(Object value, String sentinel) {
    if (value instanceof String text) {
      return around(text, sentinel);
    }
    if (value instanceof Map<?, ?> map) {
      Map<Object, Object> marked = new LinkedHashMap<>(map);
      marked.replaceAll((key, inner) -> deep(inner, sentinel));
      return marked;
    }
    if (value instanceof List<?> list) {
      List<Object> marked = new ArrayList<>();
      list.forEach(inner -> marked.add(deep(inner, sentinel)));
      return marked;
    }
    return value;
  }
}
