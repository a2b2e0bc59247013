package io.syllabus.udfs.chat;

import io.syllabus.jinja.text.PythonSpace;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The texts that a model reads as control: special tokens of its tokenizer, and the markers that
 * its template writes around turns, thoughts and calls. A conversation that says one of them ends a
 * turn in the middle, or opens one that nobody gave. Immutable.
 */
public final class ControlTokens {
  /** Plain words that a tokenizer calls special are words all the same. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\s]*");

  private final Set<String> tokens;
  private final List<Integer> lengths;
  private final BitSet firsts = new BitSet();
  private final ThoughtTags thoughts;

  private ControlTokens(Collection<String> found, ThoughtTags thoughts) {
    this.tokens =
        found.stream()
            .filter(token -> !WORD.matcher(token).matches())
            .collect(Collectors.toUnmodifiableSet());
    this.lengths = tokens.stream().map(String::length).distinct().sorted().toList();
    this.thoughts = thoughts;
    tokens.forEach(token -> firsts.set(token.charAt(0)));
  }

  /**
   * The control tokens of a template, which is asked with small conversations.
   *
   * @param variables that go with every conversation; those named {@code …_token} are tokens
   * @param special tokens of the tokenizer, empty if there is none
   */
  public static ControlTokens of(
      ChatTemplate template, Map<String, ?> variables, Collection<String> special) {
    Map<String, Object> toolless = new HashMap<>(variables);
    toolless.remove("tools"); // their schemas are words of the house
    Probe probe = new Probe(template, toolless);
    Set<String> tokens = new TreeSet<>(special);
    tokens.addAll(Markers.inSource(template.source()));
    written(probe).map(Markers::in).forEach(tokens::addAll);
    variables.forEach(
        (name, value) -> {
          if (name.endsWith("_token") && value instanceof String token && !token.isBlank()) {
            tokens.add(token);
          }
        });
    return new ControlTokens(tokens, ThoughtTags.of(probe));
  }

  /** One of each kind of turn, since a template may refuse some. */
  private static Stream<String> written(Probe probe) {
    return Stream.of(
        probe.prompt(Probe.QUESTION),
        probe.text(Probe.QUESTION, Probe.ANSWER, Probe.QUESTION, Probe.ANSWER),
        probe.text(Message.system("s"), Probe.QUESTION, Probe.ANSWER),
        probe.text(Probe.QUESTION, Probe.THOUGHTFUL),
        probe.text(Probe.QUESTION, Probe.CALL, Probe.RETURNED, Probe.ANSWER),
        probe.text(Probe.QUESTION, Probe.SILENT_CALL, Probe.RETURNED, Probe.ANSWER));
  }

  /** The first control token that a conversation says; a thought's own tags are none. */
  public Optional<String> firstIn(List<?> messages) {
    return messages.stream().map(this::ofMessage).flatMap(Optional::stream).findFirst();
  }

  private Optional<String> ofMessage(Object message) {
    if (!(message instanceof Map<?, ?> fields)) {
      return Optional.empty();
    }
    Map<Object, Object> said = new LinkedHashMap<>(fields);
    said.remove("role");
    if (Message.ASSISTANT.equals(fields.get("role"))) {
      said.computeIfPresent("content", (key, content) -> thoughts.without(content));
    }
    return deep(said);
  }

  private Optional<String> deep(Object value) {
    if (value instanceof String text) {
      return of(text);
    }
    if (value instanceof Map<?, ?> map) {
      return Stream.concat(map.keySet().stream(), map.values().stream())
          .map(this::deep)
          .flatMap(Optional::stream)
          .findFirst();
    }
    return value instanceof List<?> list
        ? list.stream().map(this::deep).flatMap(Optional::stream).findFirst()
        : Optional.empty();
  }

  private Optional<String> of(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (firsts.get(text.charAt(at))) {
        for (int length : lengths) {
          int end = Math.min(text.length(), at + length);
          if (tokens.contains(text.substring(at, end))) {
            return Optional.of(text.substring(at, end));
          }
        }
      }
    }
    return Optional.empty();
  }

  /**
   * The tags between which a template writes a thought, which may stand in the content itself.
   *
   * @param open such as {@code <think>}
   * @param close such as {@code </think>}
   */
  private record ThoughtTags(String open, String close) {
    static ThoughtTags of(Probe probe) {
      String text = probe.text(Probe.QUESTION, Probe.THOUGHTFUL);
      int at = text.indexOf(Probe.WORD);
      List<String> before = at < 0 ? List.of() : Markers.in(text.substring(0, at));
      String behind = at < 0 ? "" : PythonSpace.strip(text.substring(at + Probe.WORD.length()));
      return Markers.in(behind).stream()
          .findFirst()
          .filter(close -> behind.startsWith(close) && !before.isEmpty())
          .map(close -> new ThoughtTags(before.get(before.size() - 1), close))
          .orElse(new ThoughtTags("<think>", "</think>"));
    }

    /** A content without the tags of the thought with which it begins. */
    Object without(Object content) {
      if (!(content instanceof String text)) {
        return content;
      }
      String opened = PythonSpace.strip(text);
      String inside = opened.startsWith(open) ? opened.substring(open.length()) : opened;
      int end = inside.indexOf(close);
      return end < 0
          ? text
          : inside.substring(0, end) + " " + inside.substring(end + close.length());
    }
  }
}
