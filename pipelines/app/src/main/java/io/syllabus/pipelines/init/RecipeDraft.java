package io.syllabus.pipelines.init;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.TextNode;
import io.syllabus.pipelines.ProjectHome;
import io.syllabus.pipelines.sources.FirstLook;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Writes the recipe for what lies in a folder: it runs as it is, and says what to look at. */
public final class RecipeDraft {
  private static final Map<String, List<String>> PACKS =
      Map.of(
          "document", List.of("contract", "dialogue", "faq", "manual", "report"),
          "faq", List.of("faq"),
          "feedback", List.of("faq"),
          "dialogue", List.of("dialogue"),
          "log", List.of("log"));

  private final FolderSurvey survey;
  private final Path recipe;
  private final LocalDate today;

  /**
   * @param look opens its files
   * @param recipe where it will lie: paths are relative to it where they can be
   */
  public RecipeDraft(Path folder, FirstLook look, Path recipe, LocalDate today) {
    this.survey = FolderSurvey.of(folder, look);
    this.recipe = recipe.toAbsolutePath().normalize();
    this.today = today;
  }

  /** The scenarios' file: its columns, to be filled in. */
  public static String scenarios() {
    return "name,line,description,core\n";
  }

  /** The recipe. */
  public String text() {
    return """
        # A recipe for %s, guessed by syllabus init. It runs as it is; where a line says CHECK, a person knows better.
        # ./syllabus run %s --dry-run says what it would read; conf/reference.yaml lists every other key.
        name: %s
        # tables, reports and hand-offs; raw/ in it holds personal data and is closed to others
        workspace: %s
        # CHECK: the only date that the build knows; age and recency are counted from it
        asOf: %s
        %s
        # CHECK each source: its name (reports show it), its business line, its licence (the hand-off below takes only those it names)
        # and its access: public, internal, confidential or secret. Of records that are revised, name columns.versionKey: of one key
        # the newest date stays.
        sources:
        %s
        # CHECK: fill the file with the situations that the dataset must cover, one a line: name, line, description, core (yes or no).
        # While it holds none, nobody measures coverage; with ten or more their spread (gates.entropyBits, 3.2) can pass.
        scenarios: %s
        # names, numbers and addresses become <PERSON> and the like; hash, surrogate and mask are the other styles
        mask: {default: label}
        # an SQL condition over the scores; lexicon (a TSV of term, weight, category) and describe (sentences) give it more to ask for
        judge: {keep: noiseKeep}
        # the rules that make pairs of these kinds of source
        structure: {rules: [%s]}
        # CHECK: the template and the tokenizer.json of the model that you will train; these are the demo's
        render: {template: chatml, tokenizer: %s}
        # CHECK: warnings as long as the data are new; as errors they stop a run
        gates: {severity: {duplicates: warning, withinYear: warning}}
        # CHECK: who gets the dataset, and under which licences
        handoff: {audience: internal, licences: [internal]}
        """
        .formatted(
            survey.folder().getFileName(),
            recipe.getFileName(),
            quoted(name()),
            quoted("work/" + name()),
            today,
            languages(),
            SourceGrouping.of(survey).stream().map(this::source).collect(joining("\n")),
            quoted(scenariosFile().getFileName().toString()),
            packs(),
            quoted(home() + "/conf/demo/tokenizer.json"));
  }

  /** The file of the scenarios, beside the recipe. */
  public Path scenariosFile() {
    return recipe.resolveSibling(name() + "-scenarios.csv");
  }

  private String name() {
    String name = recipe.getFileName().toString().replaceFirst("\\.ya?ml$", "");
    return name.replaceAll("[^\\p{L}\\p{N}._-]", "-").replaceFirst("^[._-]+", "");
  }

  /** None where some files were not looked into: they may be of another language. */
  private String languages() {
    List<String> seen = survey.languages().stream().toList();
    return survey.onlyTexts()
        ? "# CHECK: what the texts were found to be; others are dropped, and [] keeps all\nlanguages: "
            + seen
        : "# CHECK: [] keeps all; name them to drop others. The plain texts are %s\nlanguages: []"
            .formatted(seen);
  }

  private String source(GuessedSource source) {
    Look look = source.look();
    List<String> keys = new ArrayList<>();
    keys.add("name: " + quoted(source.name()));
    keys.add("kind: " + look.kind());
    keys.add("path: " + quoted(relative(source.place())));
    keys.add("line: " + quoted(source.line()));
    keys.add("licence: internal, access: internal");
    if (!look.encoding().isEmpty()) {
      keys.add("encoding: " + look.encoding());
    }
    if (!look.columns().isEmpty()) {
      keys.add("columns: " + columns(look.columns()));
    }
    return "  # %d %s\n  - {%s}"
        .formatted(source.files(), source.files() == 1 ? "file" : "files", String.join(", ", keys));
  }

  private static String columns(Map<String, String> columns) {
    return new TreeMap<>(columns)
        .entrySet().stream()
            .map(column -> column.getKey() + ": " + quoted(column.getValue()))
            .collect(joining(", ", "{", "}"));
  }

  private String relative(Path place) {
    Path folder = recipe.getParent();
    return place.startsWith(folder) ? folder.relativize(place).toString() : place.toString();
  }

  private String packs() {
    TreeSet<String> packs = new TreeSet<>();
    survey.kinds().forEach(kind -> packs.addAll(PACKS.get(kind)));
    return packs.stream()
        .map(pack -> quoted("%s/conf/packs/%s.yaml".formatted(home(), pack)))
        .collect(joining(", "));
  }

  /** The launcher says where the program lies; so the recipe goes with it to another machine. */
  private static String home() {
    return System.getenv("SYLLABUS_HOME") == null
        ? ProjectHome.path().toString()
        : "${SYLLABUS_HOME}";
  }

  /** As YAML reads it back whatever it holds: a string of JSON is one of YAML. */
  private static String quoted(String text) {
    return TextNode.valueOf(text).toString();
  }
}
