package io.syllabus.udfs.structure;

import io.syllabus.udfs.chat.Message;
import io.syllabus.udfs.text.Blank;
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
 * Who of a conversation is the user and who the assistant, by their names or by what they say.
 * Words of the rule: {@code user}, {@code assistant}, {@code other} name speakers; {@code serves}
 * are expressions of those who serve.
 */
final class DialogueRoles {
  /** The role of notes beside the conversation. */
  static final String OTHER = "other";

  private static final Pattern ASIDE = Pattern.compile("[（(\\[]([^）)\\]]{1,30})[）)\\]]");

  private final Map<String, String> roles = new TreeMap<>();
  private final List<Pattern> serves = new ArrayList<>();
  private final SmallTalk talk;

  DialogueRoles(Rule rule, SmallTalk talk) {
    this.talk = talk;
    for (Wording wording : new TreeMap<>(rule.wording()).values()) {
      for (String role : List.of(Message.USER, Message.ASSISTANT, OTHER)) {
        wording.words(role).forEach(speaker -> roles.put(speaker.toLowerCase(Locale.ROOT), role));
      }
      wording.words("serves").forEach(regex -> serves.add(Pattern.compile(regex)));
    }
  }

  /**
   * Roles by speaker: by name; where one side is known, all others take the other; where none is,
   * or both have names of one side, the first of two who wants something is the user, unless that
   * one speaks as those who serve do.
   */
  Map<String, String> of(List<Turn> turns) {
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
    if (unknown.isEmpty() && found.size() == 2 && found.values().remove(OTHER)) {
      unknown.addAll(speakers(turns)); // a “system” that talks with one user is no aside
      unknown.removeAll(found.keySet());
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
        .filter(turn -> talk.asks(turn.utterance()))
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
}
