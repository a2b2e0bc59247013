package io.syllabus.pipelines.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.syllabus.engine.CodeHash;
import io.syllabus.engine.GateException;
import io.syllabus.engine.store.TableStore;
import io.syllabus.handoff.ChatForm;
import io.syllabus.handoff.Contents;
import io.syllabus.handoff.GoldenSet;
import io.syllabus.handoff.HandoffFolder;
import io.syllabus.handoff.HandoffWriter;
import io.syllabus.handoff.NamedHash;
import io.syllabus.handoff.Release;
import io.syllabus.jobs.RenderChat;
import io.syllabus.pipelines.explain.Places;
import io.syllabus.pipelines.gates.GateRunner;
import io.syllabus.pipelines.handoff.HandoffResidues;
import io.syllabus.pipelines.handoff.PackingPlan;
import io.syllabus.pipelines.handoff.Samples;
import io.syllabus.pipelines.recipe.Recipe;
import io.syllabus.pipelines.recipe.RecipeLoader;
import io.syllabus.pipelines.report.Reports;
import io.syllabus.quality.report.Report;
import io.syllabus.quality.report.ReportPage;
import io.syllabus.quality.signals.Signals;
import io.syllabus.schemas.Ids;
import io.syllabus.schemas.QualityEntry;
import io.syllabus.schemas.Tables;
import io.syllabus.schemas.VersionEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** Gives a version away: draft, report, residue scan over all its files, seal. */
final class Handoff {
  private final TableStore store;
  private final RecipeLoader.Loaded loaded;
  private final Reports reports;

  Handoff(TableStore store, RecipeLoader.Loaded loaded, Reports reports) {
    this.store = store;
    this.loaded = loaded;
    this.reports = reports;
  }

  /**
   * The folder of a version, written unless it stands there for the same recipe and code.
   *
   * @param signals what its scores say about the condition
   */
  Path give(VersionEntry version, List<QualityEntry> gates, Signals signals, String run) {
    Path folder = store.workspace().handoff(version.version());
    String code = CodeHash.of(Build.class);
    if (stands(folder, code)) {
      return folder;
    }
    Recipe recipe = loaded.recipe();
    Samples samples = new Samples(store, recipe);
    Release release =
        new Release(
            recipe.name(),
            version.version(),
            loaded.sha256(),
            code,
            hash("template", "templateSha256"),
            tokenizer(),
            chat(),
            gates);
    List<String> golden = GoldenSet.of(samples.ids("test"), recipe.curate().golden());
    Contents contents = Contents.of(samples).withGolden(samples.named(golden).iterator());
    HandoffWriter writer = new HandoffWriter(store.workspace().files(), recipe.handoff());
    try (HandoffFolder draft = writer.write(folder, release, contents)) {
      return seal(draft, version, gates, signals, run);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write the hand-off " + folder, e);
    }
  }

  private Path seal(
      HandoffFolder draft,
      VersionEntry version,
      List<QualityEntry> gates,
      Signals signals,
      String run)
      throws IOException {
    List<QualityEntry> all = new ArrayList<>(gates);
    Optional<PackingPlan> packing =
        PackingPlan.of(loaded.recipe(), new Samples(store, loaded.recipe()));
    if (packing.isPresent()) {
      draft.attach("packing.jsonl", "packing", packing.get().lines());
    }
    Report first =
        reports.of(
            version.version(), all, signals, draft.splits(), packing.map(PackingPlan::figures));
    draft.attach("report.html", "report", page(first));
    QualityEntry clean =
        new HandoffResidues(store.spark(), new Places(store.reader())).scan(draft.files(), run);
    store.append(Tables.QUALITY, List.of(clean), run);
    all.add(clean);
    if (clean.stops()) {
      throw new GateException(
          "Gate failed on the hand-off:%n%s".formatted(GateRunner.words(clean)), all);
    }
    return draft.seal(all);
  }

  private static byte[] page(Report report) {
    return ReportPage.of(report).getBytes(StandardCharsets.UTF_8);
  }

  private boolean stands(Path folder, String code) {
    Path manifest = new Path(folder, "manifest.json");
    if (!store.workspace().holds(manifest)) {
      return false;
    }
    try {
      JsonNode tree = new ObjectMapper().readTree(store.workspace().files().read(manifest));
      return tree.path("recipeSha256").asText().equals(loaded.sha256())
          && tree.path("codeVersion").asText().equals(code);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * The template's file may have changed since the samples were rendered: then it is not theirs.
   */
  private ChatForm chat() {
    RenderChat render = new RenderChat(loaded.recipe().render(), loaded.recipe().asOf());
    String source = render.template();
    String sha256 = Ids.sha256(source.getBytes(StandardCharsets.UTF_8));
    return sha256.equals(hash("template", "templateSha256").sha256())
        ? new ChatForm(source, render.endTokens())
        : ChatForm.UNKNOWN;
  }

  private NamedHash tokenizer() {
    String file = loaded.recipe().render().tokenizer();
    NamedHash hash = hash("tokenizerSha256", "tokenizerSha256");
    return new NamedHash(file.substring(file.lastIndexOf('/') + 1), hash.sha256());
  }

  /** What the samples say of the template and the tokenizer that made them. */
  private NamedHash hash(String name, String sha256) {
    List<Row> rows =
        store
            .frame(Tables.RENDERED)
            .select(functions.col(name), functions.col(sha256))
            .limit(1)
            .collectAsList();
    return rows.isEmpty()
        ? new NamedHash("", "")
        : new NamedHash(rows.get(0).getString(0), rows.get(0).getString(1));
  }
}
