package io.syllabus.udfs.structure;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The project's own packs, and passages to try them on. */
final class Packs {
  static final StructureConf CONF = new StructureConf(List.of(), 12, 24, 3, 2000, 0.5);

  private static final Path HOME = Path.of(System.getProperty("syllabus.home", ".."));

  static final PairRules RULES =
      new PairRules(
          CONF,
          List.of("contract", "faq", "dialogue", "manual", "report", "log").stream()
              .map(name -> RulePack.read(HOME.resolve("conf/packs/" + name + ".yaml")))
              .toList());

  private Packs() {}

  static DocumentPassage passage(String kind, String title, String text, String... path) {
    return new DocumentPassage(kind, List.of(path), text, null, Map.of(), null, title, null);
  }

  static DocumentPassage table(String title, Map<String, String> fields, String text) {
    return new DocumentPassage("table", List.of(title), text, null, fields, null, title, null);
  }

  static List<Pair> pairs(DocumentPassage passage) {
    return RULES.pairs(passage);
  }

  /** {@code rule: question → answer}; turns of a conversation by a bar. */
  static List<String> told(DocumentPassage passage) {
    return pairs(passage).stream().map(Packs::told).toList();
  }

  private static String told(Pair pair) {
    return pair.rule()
        + ": "
        + String.join(" → ", pair.messages().stream().map(message -> message.content()).toList());
  }
}
