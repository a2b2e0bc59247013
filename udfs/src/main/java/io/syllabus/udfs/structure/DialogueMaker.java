package io.syllabus.udfs.structure;

import io.syllabus.udfs.chat.Message;
import io.syllabus.udfs.segment.Piece;
import io.syllabus.udfs.text.Span;
import io.syllabus.udfs.text.Transcript;
import io.syllabus.udfs.text.Transcript.Turn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Makes a conversation of a transcript: customers are users, agents are assistants, what a speaker
 * says in one go is one turn. Begins with the first turn of a user that asks something and ends
 * with the last answer. Words of the rule: {@code replies} are regular expressions of how a mere
 * answer begins, the others those of {@link DialogueRoles} and {@link SmallTalk}.
 */
final class DialogueMaker implements PairMaker {
  private final SmallTalk talk;
  private final DialogueRoles roles;
  private final List<Pattern> replies = new ArrayList<>();

  /** What one side says in one go. */
  private record Speech(String role, String content, int start, int end) {}

  DialogueMaker(Rule rule) {
    talk = new SmallTalk(rule);
    roles = new DialogueRoles(rule, talk);
    for (Wording wording : new TreeMap<>(rule.wording()).values()) {
      wording.words("replies").forEach(regex -> replies.add(Pattern.compile(regex)));
    }
  }

  @Override
  public List<Draft> drafts(Subject subject) {
    if (!subject.passage().fields().getOrDefault(Piece.PART, "1/1").startsWith("1/")) {
      return List.of(); // answers to what was asked before
    }
    List<Turn> turns = Transcript.turns(subject.passage().text());
    List<Speech> speeches = trimmed(merged(turns, roles.of(turns)));
    if (speeches.isEmpty()) {
      return List.of();
    }
    List<Message> messages =
        speeches.stream().map(s -> new Message(s.role, s.content, null, null)).toList();
    Span evidence = new Span(speeches.get(0).start, speeches.get(speeches.size() - 1).end);
    return List.of(new Draft(messages, null, evidence));
  }

  private static List<Speech> merged(List<Turn> turns, Map<String, String> roles) {
    List<Speech> speeches = new ArrayList<>();
    for (Turn turn : turns) {
      String role = roles.getOrDefault(turn.speaker(), DialogueRoles.OTHER);
      Speech last = speeches.isEmpty() ? null : speeches.get(speeches.size() - 1);
      if (role.equals(DialogueRoles.OTHER) || turn.utterance().isEmpty()) {
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
    while (start < end
        && !(isUser(speeches.get(start)) && talk.asks(speeches.get(start).content))) {
      start++;
    }
    if (start > 0 && start < end && replies(speeches.get(start - 1), speeches.get(start))) {
      return List.of();
    }
    while (end > start
        && (isUser(speeches.get(end - 1)) || !talk.answers(speeches.get(end - 1).content))) {
      end--;
    }
    return end - start < 2 ? List.of() : speeches.subList(start, end);
  }

  /** "Yes, last week" says nothing without the question that the agent began with. */
  private boolean replies(Speech agent, Speech user) {
    String before = talk.without(agent.content);
    return (before.contains("?") || before.contains("？"))
        && replies.stream().anyMatch(regex -> regex.matcher(user.content).lookingAt());
  }

  private static boolean isUser(Speech speech) {
    return speech.role.equals(Message.USER);
  }
}
