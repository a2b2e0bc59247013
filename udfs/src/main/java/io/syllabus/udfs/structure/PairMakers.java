package io.syllabus.udfs.structure;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** What a rule may look at, by the name that packs use. */
final class PairMakers {
  private static final Map<String, Function<Rule, PairMaker>> MAKERS =
      Map.of(
          "sentence", SentenceMaker::new,
          "passage", PassageMaker::new,
          "heading", HeadingMaker::new,
          "procedure", ProcedureMaker::new,
          "records", RecordsMaker::new,
          "qa", rule -> new QaMaker(),
          "dialogue", DialogueMaker::new,
          "table", TableMaker::new,
          "event", EventMaker::new);

  static final SortedSet<String> NAMES = new TreeSet<>(new TreeMap<>(MAKERS).keySet());

  private PairMakers() {}

  static PairMaker of(Rule rule) {
    return MAKERS.get(rule.from()).apply(rule);
  }
}
