package io.syllabus.udfs.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class RulePackTest {
  private static final String PACK =
      """
name: own
rules:
  - name: motto
    from: sentence
    kinds: [section]
    task: extract
    wording:
      en: {match: ['^Our motto is (?<motto>.+)\\.$'], ask: ['What is the motto of {document}?']}
""";

  @Test
  void anOwnPackWorks() {
    PairRules rules =
        new PairRules(Packs.CONF, java.util.List.of(RulePack.parse(PACK, "own.yaml")));

    assertThat(rules.pairs(Packs.passage("section", "Staff Handbook", "Our motto is no waste.")))
        .singleElement()
        .satisfies(
            pair -> {
              assertThat(pair.rule()).isEqualTo("own/motto");
              assertThat(pair.messages().get(0).content())
                  .isEqualTo("What is the motto of the Staff Handbook?");
            });
  }

  @Test
  void packsTravel() throws IOException {
    new ObjectOutputStream(new ByteArrayOutputStream())
        .writeObject(RulePack.parse(PACK, "own.yaml"));
  }

  @Test
  void unknownKeysAreNamed() {
    assertThatThrownBy(() -> RulePack.parse(PACK + "x: 1\n", "own.yaml"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "Cannot read rule pack own.yaml: line %d: x: there is no such key. The keys are let, name, rules"
                .formatted(PACK.lines().count() + 1));
  }

  @Test
  void anEmptyPackIsNone() {
    assertThatThrownBy(() -> RulePack.parse("name: own", "own.yaml"))
        .hasMessage("Cannot read rule pack own.yaml: line 1: a pack needs a name and rules");
  }

  @Test
  void aRuleLooksAtSomethingKnown() {
    assertThatThrownBy(
            () -> RulePack.parse(PACK.replace("from: sentence", "from: word"), "own.yaml"))
        .hasMessage(
            "Cannot read rule pack own.yaml: line 3: rule motto has from=word: must be one of"
                + " [dialogue, event, heading, passage, procedure, qa, records, sentence, table]");
  }

  @Test
  void aRuleNeedsKindsAndTask() {
    assertThatThrownBy(() -> RulePack.parse(PACK.replace("task: extract", ""), "own.yaml"))
        .hasMessage(
            "Cannot read rule pack own.yaml: line 3: rule motto needs name, task and kinds");
  }

  @Test
  void brokenExpressionsAreNamed() {
    assertThatThrownBy(
            () -> RulePack.parse(PACK.replace("(?<motto>.+)", "(?<motto>.+"), "own.yaml"))
        .hasMessageStartingWith(
            "Cannot read rule pack own.yaml: line 3: rule motto has no regular expression in ^Our");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> RulePack.read(Path.of("nowhere.yaml")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Cannot read rule pack nowhere.yaml: there is no such file; structure.rules names the"
                + " packs");
  }
}
