package io.syllabus.udfs.structure;

import io.syllabus.udfs.mask.ResidueScanner;
import io.syllabus.udfs.text.QuestionAnswer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Turns passages into pairs by rule packs, in their order. Safe for threads. */
public final class PairRules {
  /** No rule makes anything of the passage. */
  public static final String NO_RULE = "noRule";

  /** The answer exceeds structure.maxAnswer, and half an answer is none. */
  public static final String TOO_LONG = "answerTooLong";

  private static final Set<String> OWN_WORDS = Set.of("sentence", "passage", "procedure");

  private static final ResidueScanner SCANNER = new ResidueScanner();

  private final StructureConf conf;
  private final AnswerCheck check;
  private final List<Tool> tools = new ArrayList<>();

  private record Tool(String name, Rule rule, PairMaker maker) {}

  public PairRules(StructureConf conf, List<RulePack> packs) {
    this.conf = conf;
    this.check = new AnswerCheck(conf);
    for (RulePack pack : packs) {
      for (Rule rule : pack.rules()) {
        tools.add(new Tool(pack.name() + "/" + rule.name(), rule, PairMakers.of(rule)));
      }
    }
  }

  /** The pairs of a passage, the best rules' first; none if no rule fits. */
  public List<Pair> pairs(DocumentPassage passage) {
    Subject subject = new Subject(passage);
    PairCollection collected = new PairCollection(most(passage));
    for (Tool tool : tools) {
      boolean fits = tool.rule.kinds().contains(passage.kind());
      if (fits && !(tool.rule.otherwise() && collected.isStarted())) {
        tool.maker.drafts(subject).stream()
            .map(draft -> draft.asked(subject.document()::named))
            .filter(draft -> isSound(tool, draft))
            .forEach(draft -> collected.add(tool.name, tool.rule.task(), draft));
      }
    }
    return collected.pairs().stream().filter(PairRules::isClean).toList();
  }

  /**
   * Whether a pair shows no personal data: its passage shows none, yet lines that are joined, or a
   * title before a number, can look like some.
   */
  private static boolean isClean(Pair pair) {
    String placed = pair.placed() == null ? "" : pair.placed();
    return SCANNER.residues(placed).isEmpty()
        && pair.messages().stream().allMatch(m -> SCANNER.residues(m.content()).isEmpty());
  }

  /** Why a passage gives no pair: {@link #TOO_LONG} or {@link #NO_RULE}. */
  public String reason(DocumentPassage passage) {
    boolean tooLong =
        passage.kind().equals("qa")
            && QuestionAnswer.parse(passage.text())
                .filter(qa -> AnswerCheck.length(qa.answer()) > conf.maxAnswer())
                .isPresent();
    return tooLong ? TOO_LONG : NO_RULE;
  }

  private int most(DocumentPassage passage) {
    return passage.kind().equals("table") ? conf.maxTablePairs() : conf.maxPairs();
  }

  private boolean isSound(Tool tool, Draft draft) {
    if (draft.messages().size() > 2 || tool.rule.from().equals("dialogue")) {
      return check.isConversation(draft);
    }
    if (tool.rule.from().equals("heading")) {
      return check.isAnswerBelow(draft);
    }
    if (tool.rule.from().equals("table")) {
      return check.isFilled(draft);
    }
    return OWN_WORDS.contains(tool.rule.from()) ? check.isStatement(draft) : check.isAnswer(draft);
  }
}
