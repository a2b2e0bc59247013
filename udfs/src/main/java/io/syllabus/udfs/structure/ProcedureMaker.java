package io.syllabus.udfs.structure;

import io.syllabus.udfs.segment.PathElement;
import io.syllabus.udfs.text.Labels;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Asks how something is done, where a passage gives the steps: a list, or orders to the reader.
 * What is done says the line that announces the steps ({@code match}, its group {@code act}), else
 * the heading. Words of the rule: questions for an {@code act}, for {@code doing} it, for a {@code
 * thing}; {@code verbs} begin an order, {@code nouns} end a heading that gives none, {@code ways}
 * name a procedure.
 */
final class ProcedureMaker implements PairMaker {
  private static final Pattern BULLET =
      Pattern.compile("^(?:[-*+•·●○▪■◆–—]|[(（]?[\\p{L}\\p{N}]{1,3}[.、)）]|[①-⑳])\\s*");

  private final Map<String, Wording> wording;
  private final Map<String, Expressions> leads = new HashMap<>();
  private final Map<String, Expressions> verbs = new HashMap<>();
  private final Map<String, Expressions> gerunds = new HashMap<>();
  private final Map<String, Expressions> nouns = new HashMap<>();
  private final Map<String, Expressions> ways = new HashMap<>();

  ProcedureMaker(Rule rule) {
    wording = rule.wording();
    wording.forEach(
        (language, own) -> {
          leads.put(language, new Expressions(own.match()));
          verbs.put(language, new Expressions(own.words("verbs")));
          gerunds.put(language, new Expressions(own.words("gerunds")));
          nouns.put(language, new Expressions(own.words("nouns")));
          ways.put(language, new Expressions(own.words("ways")));
        });
  }

  @Override
  public List<Draft> drafts(Subject subject) {
    Wording own = wording.get(subject.language());
    AnswerStatement whole = subject.prose().whole();
    if (own == null || subject.isPart() || !givesSteps(subject, whole.text())) {
      return List.of();
    }
    return question(subject, own, whole.text()).stream()
        .map(q -> Draft.of(q, whole.text(), subject.prose().evidence(0, whole.end())))
        .toList();
  }

  /** A numbered list, or a text or most items of a list that tell the reader to do something. */
  private boolean givesSteps(Subject subject, String text) {
    Expressions orders = verbs.get(subject.language());
    List<String> items =
        text.lines().filter(line -> Statements.ITEM.matcher(line).lookingAt()).toList();
    long told =
        items.stream().filter(item -> orders.starts(BULLET.matcher(item).replaceFirst(""))).count();
    return orders.starts(text) || (items.size() > 1 && told * 2 >= items.size());
  }

  private Optional<Question> question(Subject subject, Wording own, String text) {
    Map<String, String> values = subject.values();
    Map<String, String> lead = leads.get(subject.language()).groups(text);
    List<String> path = subject.passage().path();
    String heading = path.isEmpty() ? "" : PathElement.of(path.get(path.size() - 1)).name();
    String act = lead != null ? lead.get("act") : heading.replaceFirst("^(?:How to |如何|怎样|怎么)", "");
    if (Labels.isLabel(act) || act.endsWith("?") || act.endsWith("？")) {
      return Optional.empty();
    }
    if (act.equalsIgnoreCase(subject.document().title())) {
      values.remove("document");
    }
    values.put("act", lead != null ? act : Topics.uncapitalised(act));
    boolean told = lead != null || !act.equals(heading);
    return subject.question(own.words(told ? "act" : style(subject.language(), act)), values, text);
  }

  private String style(String language, String heading) {
    if (gerunds.get(language).starts(heading)) {
      return "doing";
    }
    boolean verb = verbs.get(language).starts(heading) && !nouns.get(language).find(heading);
    return verb ? "act" : ways.get(language).find(heading) ? "thing" : "";
  }
}
