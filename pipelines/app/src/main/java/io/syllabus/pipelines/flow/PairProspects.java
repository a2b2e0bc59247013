package io.syllabus.pipelines.flow;

import io.syllabus.engine.UsageException;
import io.syllabus.jobs.Scenario;
import io.syllabus.pipelines.ProjectHome;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.pipelines.recipe.ScenarioFile;
import io.syllabus.pipelines.recipe.SourceConf;
import io.syllabus.schemas.QualityEntry;
import io.syllabus.udfs.structure.Rule;
import io.syllabus.udfs.structure.RulePack;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether a recipe can bring forth pairs, and pairs that pass its gates: told before the hours. */
final class PairProspects {
  /** Kind of a source → kinds of passages that it gives. */
  private static final Map<String, Set<String>> GIVES =
      Map.of(
          "document", Set.of("clause", "section", "table", "qa", "dialogue"),
          "faq", Set.of("qa"),
          "feedback", Set.of("qa"),
          "dialogue", Set.of("dialogue"),
          "log", Set.of("event"));

  private PairProspects() {}

  /**
   * Refuses a recipe without rules for its sources.
   *
   * @throws UsageException with what would make pairs
   */
  static void check(Recipe recipe) {
    List<String> rules = recipe.structure().rules();
    if (rules.isEmpty()) {
      throw new UsageException(
          "Cannot use structure.rules=[]: without rule packs no passage becomes a pair; name the packs for your kinds of source, such as [%s]"
              .formatted(packs()));
    }
    Set<String> read =
        rules.stream()
            .flatMap(file -> RulePack.read(Path.of(file)).rules().stream())
            .map(Rule::kinds)
            .flatMap(List::stream)
            .collect(Collectors.toSet());
    Set<String> kinds = recipe.sources().stream().map(SourceConf::kind).collect(Collectors.toSet());
    if (!kinds.isEmpty()
        && kinds.stream().map(GIVES::get).flatMap(Set::stream).noneMatch(read::contains)) {
      throw new UsageException(
          "Cannot use structure.rules=%s: their rules read %s, and none of the sources is of such a kind; add the packs for %s, of [%s]"
              .formatted(rules, sorted(read), sorted(kinds), packs()));
    }
    reachable(recipe);
  }

  /** Gates over scenarios need scenarios that rows can have, and enough of them. */
  private static void reachable(Recipe recipe) {
    List<Scenario> scenarios = ScenarioFile.read(recipe.scenarios());
    if (scenarios.stream().noneMatch(Scenario::core)) {
      return;
    }
    if (!recipe.score().embeddings() && stops(recipe, "coverage")) {
      throw new UsageException(
          "Cannot use score.embeddings=false: rows find their scenario by them, so the gate coverage never passes; switch them on, or leave scenarios out");
    }
    double asked = recipe.gates().entropyBits();
    double most = Math.log(scenarios.size()) / Math.log(2); // Shannon's entropy of n equal shares
    if (asked > most && stops(recipe, "entropyBits")) {
      throw new UsageException(
          "Cannot use gates.entropyBits=%s: %d scenarios reach at most %.2f bits, so no run passes; name %.0f scenarios or more, or ask for less, such as %.1f"
              .formatted(asked, scenarios.size(), most, Math.ceil(Math.pow(2, asked)), 0.8 * most));
    }
  }

  private static boolean stops(Recipe recipe, String gate) {
    return !QualityEntry.WARNING.equals(recipe.gates().severity().get(gate));
  }

  private static List<String> sorted(Set<String> words) {
    return words.stream().sorted().toList();
  }

  /** The packs that come with the project, as a recipe names them. */
  private static String packs() {
    try (Stream<Path> packs = Files.list(ProjectHome.path().resolve("conf").resolve("packs"))) {
      return packs.map(Path::toString).sorted().collect(Collectors.joining(", "));
    } catch (IOException e) {
      return "conf/packs/contract.yaml, conf/packs/faq.yaml";
    }
  }
}
