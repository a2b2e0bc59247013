package io.syllabus.udfs.structure;

import io.syllabus.udfs.chat.Message;
import io.syllabus.udfs.text.Span;
import java.util.List;

/** Interim: FAQ pairs. */
public final class PairRules {
  public PairRules(StructureConf conf, List<RulePack> packs) {}

  public List<Pair> pairs(Passage p) {
    if (!p.kind().equals("qa") || !p.text().contains("\nA: ")) {
      return List.of();
    }
    int at = p.text().indexOf("\nA: ");
    return List.of(
        new Pair(
            List.of(
                Message.user(p.text().substring(3, at)),
                Message.assistant(p.text().substring(at + 4))),
            "faq",
            "faq/qa",
            new Span(at + 4, p.text().codePointCount(0, p.text().length()))));
  }
}
