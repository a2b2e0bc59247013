package io.syllabus.udfs.segment;

import io.syllabus.udfs.text.Transcript;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Makes a conversation one piece, or several that begin with a turn each where it is too long. */
final class DialogueCutter {
  private static final int MIN_TURNS = 4;
  private static final int MAX_SPEAKERS = 6;

  private DialogueCutter() {}

  /**
   * Whether the lines are a conversation: most of them name one of a few speakers, who speak more
   * than once. A source of dialogues is believed with fewer turns.
   */
  static boolean isTranscript(List<Line> lines, String kind) {
    Map<String, Integer> speakers = new TreeMap<>();
    for (Line line : lines) {
      speakers.merge(Transcript.speaker(line.head()), 1, Integer::sum);
    }
    int unnamed = speakers.getOrDefault("", 0);
    speakers.remove("");
    int turns = total(speakers.values());
    boolean repeated = turns >= speakers.size() * 2;
    boolean enough = turns >= (kind.equals("dialogue") ? 2 : MIN_TURNS);
    boolean few = speakers.size() > 1 && speakers.size() <= MAX_SPEAKERS;
    return enough && few && (repeated || kind.equals("dialogue")) && unnamed * 4 <= turns;
  }

  private static int total(Collection<Integer> counts) {
    return counts.stream().mapToInt(Integer::intValue).sum();
  }

  static void cut(JoinedPages pages, PieceSink sink) {
    PieceDraft draft = new PieceDraft(Kinds.DIALOGUE, List.of(), null);
    for (Line line : pages.lines()) {
      if (Transcript.speaker(line.head()).isEmpty()) {
        draft.add(line);
      } else {
        draft.addItem(line);
      }
    }
    if (!draft.lines().isEmpty()) {
      sink.piece(draft);
    }
  }
}
