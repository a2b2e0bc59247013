package io.syllabus.pipelines.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.syllabus.engine.UsageException;
import io.syllabus.udfs.chat.BuiltinTemplates;
import io.syllabus.udfs.mask.MaskConf;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RecipeLoaderTest {
  private static final String MINIMAL = "name: small\n";

  @TempDir Path temp;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nmae: x | nmae | name",
        "dedup: {minhsh: {threshold: 0.8}} | dedup.minhsh | dedup.minhash",
        "dedup: {minhash: {treshold: 0.8}} | dedup.minhash.treshold | dedup.minhash.threshold",
        "sources: [{name: a, pth: in}] | sources[0].pth | sources[0].path",
        "sources: [{name: a}, {name: b, licens: x}] | sources[1].licens | sources[1].licence",
        "mask: {defualt: hash} | mask.defualt | mask.default",
      })
  void anUnknownKeyIsRefusedWithTheNearestKnown(String yaml, String key, String nearest) {
    refused(yaml)
        .hasMessageMatching(
            Pattern.quote(
                    "Cannot use %s: there is no such key; did you mean %s? conf/reference.yaml lists all"
                        .formatted(key, nearest))
                + " \\(.*recipe\\.yaml, line [12]\\)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dedup.minhash.treshold | 0.8 | dedup.minhash.threshold",
        "rendre.maxTokens | 3 | render",
        "sources.0.path | in | must be a list",
      })
  void anUnknownSettingIsRefusedAsWell(String key, String value, String words) {
    assertThatThrownBy(() -> load(MINIMAL, Map.of(key, value)))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("Cannot use ")
        .hasMessageContaining(words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "segment: {minWords: few} | segment.minWords=\"few\": must be a whole number",
        "segment: {minWords: 2.5} | segment.minWords=2.5: must be a whole number",
        "judge: {keep: [a]} | judge.keep=[\"a\"]: must be a text",
        "score: {embeddings: 1} | score.embeddings=1: must be true or false",
        "score: {embeddings: yes} | score.embeddings=\"yes\": must be true or false",
        "languages: zh | languages=\"zh\": must be a list",
        "dedup: true | dedup=true: must be a map of keys",
        "dedup: {minhash: {threshold: high}} | dedup.minhash.threshold=\"high\": must be a number",
        "sources: [in] | sources[0]=\"in\": must be a map of keys",
        "languages: | languages=null: must be a list",
        "asOf: | asOf=null: must be a text",
        "judge: | judge=null: must be a map of keys",
      })
  void aValueOfAnotherTypeIsRefused(String yaml, String words) {
    refused(yaml).hasMessageContaining("Cannot use " + words);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dedup: {minhash: {threshold: 1.7}} | Cannot use dedup.minhash.threshold=1.7: must lie"
            + " between 0 and 1",
        "segment: {minWords: 0} | Cannot use segment.minWords=0: must be 1 or more",
        "gates: {coverage: 2} | Cannot use gates.coverage=2.0: must lie between 0 and 1",
        "render: {overLength: cut} | Cannot use render.overLength=cut: must be drop, truncate or"
            + " keep",
        "render: {system: move} | Cannot use render.system=move: must be merge or refuse",
        "render: {limits: {steps: 0}} | Cannot use render.limits.steps=0: must be at least 1",
        "render: {packing: 5} | Cannot use render.packing=5: must be 0 for no plan, or at least"
            + " render.maxTokens=4096",
        "asOf: yesterday | Cannot use asOf=yesterday: must be a date such as 2025-09-01",
        "mask: {PERSON: blur} | Cannot use mask.PERSON=blur: must be one of label, hash, surrogate,"
            + " mask, keep",
        "sources: [{name: a, kind: memo}] | Cannot use sources.a.kind=memo: must be one of",
        "sources: [{name: a, path: x}, {name: a, path: y}] | Cannot use sources: two of them have"
            + " the same name",
        "sources: [{name: a}] | Cannot use sources.a: it needs a path or a table, and not both",
        "sources: [{name: a, table: 'delta:x'}] | Cannot use sources.a.table: a table holds"
            + " records",
        "sources: [{name: a, path: x, date: 01.02.2024}] | Cannot use sources.a.date=01.02.2024:"
            + " must be a date such as 2025-09-01 (",
        "sources: [{path: in}] | Cannot use sources: every source needs a name",
      })
  void aValueOutOfRangeIsRefusedInTheWordsOfItsRecord(String yaml, String words) {
    refused(yaml).hasMessageStartingWith(words);
  }

  @Test
  void aMissingRecipeIsNamed() {
    Path missing = temp.resolve("none.yaml");
    assertThatThrownBy(() -> RecipeLoader.load(missing, Map.of()))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "Cannot read recipe %s: there is no such file; name a YAML file such as conf/demo.yaml"
                .formatted(missing));
  }

  @Test
  void brokenYamlIsToldWithItsLine() {
    assertThatThrownBy(() -> load("name: small\nlanguages: [zh\nasOf: x\n", Map.of()))
        .isInstanceOf(UsageException.class)
        .hasMessageMatching("(?s)Cannot read recipe .*: line [34]: .*; mend the YAML there, .*");
  }

  @Test
  void aSecondDocumentIsRefused() {
    assertThatThrownBy(() -> load("name: a\n---\nname: b\n", Map.of()))
        .isInstanceOf(UsageException.class)
        .hasMessageEndingWith(
            "recipe.yaml: line 3: a second YAML document begins there; leave one in the file");
  }

  @Test
  void aRecipeThatIsNotUtf8IsRefusedWithItsLine() throws IOException {
    Path file = temp.resolve("recipe.yaml");
    Files.write(file, "name: a\n# 法律合同的条款与争议解决\n".getBytes(Charset.forName("GB18030")));
    assertThatThrownBy(() -> RecipeLoader.load(file, Map.of()))
        .hasMessage(
            "Cannot read recipe %s: line 2 is not UTF-8, it looks like GB18030; save the file as UTF-8; name a YAML file such as conf/demo.yaml"
                .formatted(file));
  }

  /** Each file of a chain is named with its own line; what --set says stands in no file. */
  @Test
  void anErrorNamesThePlaceOfItsKey() throws IOException {
    write("base.yaml", "name: a\nsegment: {maxCharacters: 900,\n  minWords: 0}\n");
    String top = "extends: base.yaml\ndedup:\n  minhash: {hashes: 50}\n";
    assertThatThrownBy(() -> load(top, Map.of()))
        .hasMessage(
            "Cannot use segment.minWords=0: must be 1 or more (%s, line 3)"
                .formatted(temp.resolve("base.yaml")));
    assertThatThrownBy(() -> load(top + "segment: {minWords: -1}\n", Map.of()))
        .hasMessageEndingWith("(%s, line 4)".formatted(temp.resolve("recipe.yaml")));
    assertThatThrownBy(() -> load(top, Map.of("segment.minWords", "-1")))
        .hasMessageEndingWith("(--set segment.minWords)");
    assertThatThrownBy(() -> load("asOf: 2025-01-01\n", Map.of()))
        .hasMessageEndingWith("(%s)".formatted(temp.resolve("recipe.yaml")));
  }

  @Test
  void variablesAreFilledInWhereThePathIsUsed() throws IOException {
    Files.createDirectories(temp.resolve("house"));
    String sources =
        "sources: [{name: a, path: '${HOME}/in'}, {name: b, path: '~/in/${USER_X}'}]\n";
    write("house/base.yaml", "name: a\n" + sources.replace("/${USER_X}", ""));
    RecipeLoader.Loaded loaded = load("extends: house/base.yaml\n", Map.of());
    assertThat(loaded.recipe().sources())
        .extracting(SourceConf::path)
        .containsExactly(System.getenv("HOME") + "/in", System.getProperty("user.home") + "/in");
    assertThatThrownBy(() -> load(MINIMAL + sources, Map.of()))
        .hasMessage(
            "Cannot use sources.b.path: the environment variable USER_X is not set; export it before the run (%s, line 2)"
                .formatted(temp.resolve("recipe.yaml")));
  }

  /** A password is changed without another recipe, and no hash gives it away. */
  @Test
  void theHashIsThatOfTheUnfilledText() throws IOException {
    String with =
        "name: a\nsources: [{name: t, kind: log, table: 'jdbc:h2:mem:x;PASSWORD=${HOME}#t'}]\n";
    RecipeLoader.Loaded loaded = load(with, Map.of());
    assertThat(loaded.recipe().sources().get(0).table())
        .isEqualTo("jdbc:h2:mem:x;PASSWORD=%s#t".formatted(System.getenv("HOME")));
    assertThat(load(with.replace("${HOME}", "secret"), Map.of()).sha256())
        .isNotEqualTo(loaded.sha256());
    assertThat(loaded.recipe().toString()).doesNotContain("PASSWORD");
  }

  /** A line of the recipe may hold a password. */
  @Test
  void brokenYamlIsNotQuoted() {
    assertThatThrownBy(() -> load("name: a\nsources: [{table: jdbc:x:PASSWORD=geheim]\n", Map.of()))
        .hasMessageContaining("line 2: while parsing a flow mapping, expected ',' or '}'")
        .hasMessageNotContaining("geheim");
  }

  @Test
  void aRecipeWithoutKeysIsRefused() {
    assertThatThrownBy(() -> load("- a\n", Map.of())).hasMessageContaining("it holds no keys");
  }

  @Test
  void aKeyThatStandsTwiceIsRefused() {
    assertThatThrownBy(() -> load("name: a\nname: b\n", Map.of()))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("line 2: Duplicate field 'name'");
  }

  @Test
  void aRecipeHoldsDifferencesOnly() throws IOException {
    write("base.yaml", "name: base\nasOf: 2025-01-02\ndedup: {minhash: {hashes: 50, seed: 3}}\n");
    write("middle.yaml", "extends: base.yaml\nlanguages: [zh]\ndedup: {minhash: {hashes: 60}}\n");
    Recipe recipe = load("extends: middle.yaml\nname: top\n", Map.of()).recipe();
    assertThat(recipe.name()).isEqualTo("top");
    assertThat(recipe.asOf()).isEqualTo("2025-01-02");
    assertThat(recipe.languages()).containsExactly("zh");
    assertThat(recipe.dedup().minhash().hashes()).isEqualTo(60);
    assertThat(recipe.dedup().minhash().seed()).isEqualTo(3);
    assertThat(recipe.dedup().minhash().threshold()).isEqualTo(0.7);
  }

  @Test
  void aMissingBaseIsNamed() {
    assertThatThrownBy(() -> load("extends: gone.yaml\nname: a\n", Map.of()))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("gone.yaml: there is no such file");
  }

  @Test
  void aCircleOfExtendsIsRefused() throws IOException {
    write("other.yaml", "extends: recipe.yaml\n");
    assertThatThrownBy(() -> load("extends: other.yaml\nname: a\n", Map.of()))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("it extends itself");
  }

  @Test
  void settingsHaveTheLastWord() throws IOException {
    Map<String, String> settings =
        Map.of("dedup.minhash.threshold", "0.8", "languages", "[en]", "mask.PERSON", "mask");
    Recipe recipe = load(MINIMAL + "languages: [zh]\n", settings).recipe();
    assertThat(recipe.dedup().minhash().threshold()).isEqualTo(0.8);
    assertThat(recipe.languages()).containsExactly("en");
    assertThat(recipe.mask().styles()).containsEntry("PERSON", "mask");
  }

  @Test
  void aSettingThatIsNoYamlIsRefused() {
    assertThatThrownBy(() -> load(MINIMAL, Map.of("languages", "[zh")))
        .isInstanceOf(UsageException.class)
        .hasMessage("Cannot use --set languages=[zh: the value is no YAML; quote it");
  }

  @Test
  void typesOfPersonalDataStandAsKeys() throws IOException {
    MaskConf mask =
        load(MINIMAL + "mask: {PERSON: hash, CN_USCC: keep}\n", Map.of()).recipe().mask();
    assertThat(mask.styles())
        .containsOnly(Map.entry("PERSON", "hash"), Map.entry("CN_USCC", "keep"));
    assertThat(mask.style()).isEqualTo("label");
  }

  @Test
  void offIsAWord() throws IOException {
    String key = "dedup.facts";

    assertThat(load(MINIMAL + "dedup: {facts: off}\n", Map.of()).recipe().dedup().guarded())
        .isFalse();
    assertThat(load(MINIMAL, Map.of(key, "off")).recipe().dedup().guarded()).isFalse();
    assertThat(load(MINIMAL, Map.of(key, "guard")).recipe().dedup().guarded()).isTrue();
  }

  @Test
  void mapsTakeAnyKey() throws IOException {
    Recipe recipe =
        load(
                MINIMAL
                    + "gates: {severity: {coverage: warning}}\n"
                    + "handoff: {fitFor: {dora: 700}}\n"
                    + "curate: {lines: {legal: 2}}\n",
                Map.of())
            .recipe();
    assertThat(recipe.gates().severity())
        .containsEntry("coverage", "warning")
        .containsEntry("withinYear", "warning");
    assertThat(recipe.handoff().fitFor()).containsEntry("dora", 700);
    assertThat(recipe.curate().lines()).containsOnly(Map.entry("legal", 2.0));
  }

  @Test
  void theHashKnowsNeitherWorkspaceNorTheOrderOfKeys() throws IOException {
    String hash = load("name: a\nasOf: 2025-01-02\nworkspace: x\n", Map.of()).sha256();
    assertThat(hash).matches("[0-9a-f]{64}");
    assertThat(load("workspace: y\nasOf: 2025-01-02\nname: a\n", Map.of()).sha256())
        .isEqualTo(hash);
    assertThat(load("name: a\nasOf: 2025-01-03\n", Map.of()).sha256()).isNotEqualTo(hash);
  }

  @Test
  void theHashIsThatOfTheResolvedRecipe() throws IOException {
    String hash = load(MINIMAL + "languages: [zh]\n", Map.of()).sha256();
    assertThat(load(MINIMAL, Map.of("languages", "[zh]")).sha256()).isEqualTo(hash);
    assertThat(load(MINIMAL + "segment: {minWords: 2}\nlanguages: [zh]\n", Map.of()).sha256())
        .isEqualTo(hash);
  }

  @Test
  void pathsAreRelativeToTheRecipesFile() throws IOException {
    Recipe recipe =
        load(
                """
                name: a
                workspace: work
                scenarios: ../s.csv
                sources: [{name: a, path: 'in/*.txt'}, {name: b, path: /abs}]
                structure: {rules: [packs/faq.yaml]}
                render: {tokenizer: t.json}
                """,
                Map.of())
            .recipe();
    assertThat(recipe.workspace()).isEqualTo(temp.resolve("work").toString());
    assertThat(recipe.scenarios()).isEqualTo(temp.getParent().resolve("s.csv").toString());
    assertThat(recipe.sources().get(0).path()).isEqualTo(temp.resolve("in/*.txt").toString());
    assertThat(recipe.sources().get(1).path()).isEqualTo("/abs");
    assertThat(recipe.structure().rules())
        .containsExactly(temp.resolve("packs/faq.yaml").toString());
    assertThat(recipe.render().tokenizer()).isEqualTo(temp.resolve("t.json").toString());
    assertThat(recipe.render().template()).isEqualTo("chatml");
    assertThat(recipe.score().lexicon()).isEmpty();
  }

  /** What a file below names lies beside that file, wherever it is extended. */
  @Test
  void pathsOfAnExtendedRecipeAreRelativeToThatRecipe() throws IOException {
    Files.createDirectories(temp.resolve("house"));
    write("house/base.yaml", "name: a\nworkspace: work\nsources: [{name: a, path: in}]\n");
    Recipe recipe = load("extends: house/base.yaml\nscenarios: s.csv\n", Map.of()).recipe();
    assertThat(recipe.workspace()).isEqualTo(temp.resolve("house/work").toString());
    assertThat(recipe.sources().get(0).path()).isEqualTo(temp.resolve("house/in").toString());
    assertThat(recipe.scenarios()).isEqualTo(temp.resolve("s.csv").toString());
  }

  @ParameterizedTest
  @MethodSource("builtIn")
  void theNameOfABuiltInTemplateIsNoPath(String name) throws IOException {
    assertThat(load("name: a\nrender: {template: %s}\n".formatted(name), Map.of()).recipe())
        .extracting(recipe -> recipe.render().template())
        .isEqualTo(name);
  }

  static List<String> builtIn() {
    return BuiltinTemplates.names();
  }

  private AbstractThrowableAssert<?, ? extends Throwable> refused(String yaml) {
    String recipe = yaml.startsWith("nmae") ? yaml : MINIMAL + yaml + "\n";
    return assertThatThrownBy(() -> load(recipe, Map.of())).isInstanceOf(UsageException.class);
  }

  private RecipeLoader.Loaded load(String yaml, Map<String, String> settings) throws IOException {
    return RecipeLoader.load(write("recipe.yaml", yaml), settings);
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(temp.resolve(name), text);
  }
}
