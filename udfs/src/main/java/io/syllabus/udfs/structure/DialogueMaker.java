package io.syllabus.udfs.structure;

import io.syllabus.udfs.chat.Message;
import io.syllabus.udfs.segment.Piece;
import io.syllabus.udfs.text.Blank;
import io.syllabus.udfs.text.Span;
import io.syllabus.udfs.text.Transcript;
import io.syllabus.udfs.text.Transcript.Turn;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a conversation of a transcript: customers are users, agents are assistants, what a speaker
 * says in one go is one turn. Begins with the first turn of a user that asks something and ends
 * with the last answer. Words of the rule: {@code user}, {@code assistant}, {@code other} name
 * speakers; {@code serves} are expressions of those who serve, {@code greetings} are regular
 * expressions of what says nothing, {@code replies} of how a mere answer begins.
 */
final class DialogueMaker implements PairMaker {
  private static final Pattern ASIDE = Pattern.compile("[（(\\[]([^）)\\]]{1,30})[）)\\]]");
  private static final int MIN_ASKED = 4;
  private static final int MIN_ANSWERED = 12;

  private final Map<String, String> roles = new TreeMap<>();
  private final List<Pattern> greetings = new ArrayList<>();
  private final List<Pattern> replies = new ArrayList<>();
  private final List<Pattern> serves = new ArrayList<>();

  /** What one side says in one go. */
  private record Speech(String role, String content, int start, int end) {}

  DialogueMaker(Rule rule) {
    for (Wording wording : new TreeMap<>(rule.wording()).values()) {
      for (String role : List.of(Message.USER, Message.ASSISTANT, "other")) {
        wording.words(role).forEach(speaker -> roles.put(speaker.toLowerCase(Locale.ROOT), role));
      }
      wording.words("greetings").forEach(regex -> greetings.add(Pattern.compile(regex)));
      wording.words("serves").forEach(regex -> serves.add(Pattern.compile(regex)));
      wording.words("replies").forEach(regex -> replies.add(Pattern.compile(regex)));
    }
  }

  @Override
  public List<Draft> drafts(Subject subject) {
    if (!subject.passage().fields().getOrDefault(Piece.PART, "1/1").startsWith("1/")) {
      return List.of(); // answers to what was asked before
    }
    List<Turn> turns = Transcript.turns(subject.passage().text());
    List<Speech> speeches = trimmed(merged(turns, roles(turns)));
    if (speeches.isEmpty()) {
      return List.of();
    }
    List<Message> messages =
        speeches.stream().map(s -> new Message(s.role, s.content, null, null)).toList();
    Span evidence = new Span(speeches.get(0).start, speeches.get(speeches.size() - 1).end);
    return List.of(new Draft(messages, null, evidence));
  }

  /**
   * Roles by speaker: by name; where one side is known, all others take the other; where none is,
   * or both have names of one side, the first of two who wants something is the user, unless that
   * one speaks as those who serve do.
   */
  private Map<String, String> roles(List<Turn> turns) {
    Map<String, String> found = new TreeMap<>();
    Set<String> unknown = new LinkedHashSet<>();
    for (Turn turn : turns) {
      String role = role(turn.speaker());
      if (role != null) {
        found.put(turn.speaker(), role);
      } else if (!turn.speaker().isEmpty()) {
        unknown.add(turn.speaker());
      }
    }
    if (unknown.isEmpty() && found.size() == 2 && Set.copyOf(found.values()).size() == 1) {
      unknown.addAll(speakers(turns));
      found.clear();
    }
    boolean user = found.containsValue(Message.USER);
    boolean assistant = found.containsValue(Message.ASSISTANT);
    if (user != assistant) {
      unknown.forEach(name -> found.put(name, user ? Message.ASSISTANT : Message.USER));
    } else if (!user && unknown.size() == 2) {
      String asker = asker(turns, List.copyOf(unknown));
      unknown.forEach(
          name -> found.put(name, name.equals(asker) ? Message.USER : Message.ASSISTANT));
    }
    return found;
  }

  private static List<String> speakers(List<Turn> turns) {
    return turns.stream().map(Turn::speaker).filter(name -> !name.isEmpty()).distinct().toList();
  }

  /** Which of two speakers wants something of the other. */
  private String asker(List<Turn> turns, List<String> speakers) {
    long first = serving(turns, speakers.get(0));
    long second = serving(turns, speakers.get(1));
    if (first != second) {
      return speakers.get(first > second ? 1 : 0);
    }
    return turns.stream()
        .filter(turn -> said(turn.utterance()) >= MIN_ASKED)
        .map(Turn::speaker)
        .findFirst()
        .orElse(speakers.get(0));
  }

  private long serving(List<Turn> turns, String speaker) {
    return turns.stream()
        .filter(turn -> turn.speaker().equals(speaker))
        .filter(turn -> serves.stream().anyMatch(regex -> regex.matcher(turn.utterance()).find()))
        .count();
  }

  /** "Agent 2", 客服（夜班） and "Tom (Support)" are agents. */
  private String role(String speaker) {
    String name = speaker.toLowerCase(Locale.ROOT).replaceAll("[\\s\\d#._-]+$|[（(\\[].*$", "");
    String role = roles.get(Blank.strip(name));
    Matcher aside = ASIDE.matcher(speaker.toLowerCase(Locale.ROOT));
    return role == null && aside.find() ? roles.get(Blank.strip(aside.group(1))) : role;
  }

  private static List<Speech> merged(List<Turn> turns, Map<String, String> roles) {
    List<Speech> speeches = new ArrayList<>();
    for (Turn turn : turns) {
      String role = roles.getOrDefault(turn.speaker(), "other");
      Speech last = speeches.isEmpty() ? null : speeches.get(speeches.size() - 1);
      if (role.equals("other") || turn.utterance().isEmpty()) {
        continue;
      }
      if (last != null && last.role.equals(role)) {
        speeches.remove(speeches.size() - 1);
        String both = last.content + "\n" + turn.utterance();
        speeches.add(new Speech(role, both, last.start, turn.end()));
      } else {
        speeches.add(new Speech(role, turn.utterance(), turn.start(), turn.end()));
      }
    }
    return speeches;
  }

  /**
   * From the first question that says something to the last answer that does; none if either lacks.
   */
  private List<Speech> trimmed(List<Speech> speeches) {
    int start = 0;
    int end = speeches.size();
    while (start < end && !(isUser(speeches.get(start)) && asks(speeches.get(start)))) {
      start++;
    }
    if (start > 0 && start < end && replies(speeches.get(start - 1), speeches.get(start))) {
      return List.of();
    }
    while (end > start && (isUser(speeches.get(end - 1)) || !answers(speeches.get(end - 1)))) {
      end--;
    }
    return end - start < 2 ? List.of() : speeches.subList(start, end);
  }

  /** "Yes, last week" says nothing without the question that the agent began with. */
  private boolean replies(Speech agent, Speech user) {
    String before = withoutGreetings(agent.content);
    return (before.contains("?") || before.contains("？"))
        && replies.stream().anyMatch(regex -> regex.matcher(user.content).lookingAt());
  }

  private static boolean isUser(Speech speech) {
    return speech.role.equals(Message.USER);
  }

  private boolean asks(Speech speech) {
    return said(speech.content) >= MIN_ASKED;
  }

  private boolean answers(Speech speech) {
    return said(speech.content) >= MIN_ANSWERED;
  }

  /** Letters and digits, greetings aside; a Han character counts for two. */
  private int said(String content) {
    return withoutGreetings(content)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .map(c -> Character.isIdeographic(c) ? 2 : 1)
        .sum();
  }

  private String withoutGreetings(String content) {
    String rest = content;
    for (Pattern greeting : greetings) {
      rest = greeting.matcher(rest).replaceAll("");
    }
    return rest;
  }
}
