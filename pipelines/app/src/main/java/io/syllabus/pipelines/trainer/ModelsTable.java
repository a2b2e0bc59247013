package io.syllabus.pipelines.trainer;

import io.syllabus.engine.StageException;
import io.syllabus.engine.store.TableStore;
import io.syllabus.files.DataFiles;
import io.syllabus.schemas.ModelEntry;
import io.syllabus.schemas.Tables;
import java.util.Comparator;
import java.util.List;

/** The workspace's memory of the models that its versions became. */
public final class ModelsTable {
  private final TableStore store;

  public ModelsTable(TableStore store) {
    this.store = store;
  }

  /** Adds what stands in the folders; a model of which the same was said before is not repeated. */
  public List<ModelEntry> add(ModelFolders folders) {
    return add(records(folders).all());
  }

  /**
   * Records that the evaluated file was promoted.
   *
   * @throws StageException where the verdict is against it, or there is none
   */
  public List<ModelEntry> promote(ModelFolders folders) {
    ModelRecords records = records(folders);
    if (records.verdict().isMissingNode()) {
      throw new StageException(
          "Cannot promote: %s holds no verdict.json; run ./syllabus evaluate first"
              .formatted(folders.evaluation()));
    }
    if (!records.verdict().path("promote").asBoolean()) {
      throw new StageException(
          "Cannot promote: the verdict is \"%s\"; see %s"
              .formatted(
                  records.verdict().path("headline").asText(),
                  folders.evaluation().resolve("verdict.html")));
    }
    return add(List.of(records.promoted()));
  }

  private ModelRecords records(ModelFolders folders) {
    return new ModelRecords(folders, DataFiles.local(store.workspace().root()));
  }

  private List<ModelEntry> add(List<ModelEntry> entries) {
    List<ModelEntry> known = store.read(Tables.MODELS).collectAsList();
    List<ModelEntry> fresh = entries.stream().filter(entry -> isNews(entry, known)).toList();
    if (!fresh.isEmpty()) {
      store.append(Tables.MODELS, fresh, "models");
    }
    return fresh;
  }

  /** A promotion counts until the next one, whatever is measured in between. */
  private static boolean isNews(ModelEntry entry, List<ModelEntry> known) {
    boolean promotion = entry.verdict().equals(ModelEntry.PROMOTED);
    return known.stream()
        .filter(one -> promotion == one.verdict().equals(ModelEntry.PROMOTED))
        .filter(one -> promotion || one.id().equals(entry.id()))
        .max(Comparator.comparing(ModelEntry::recorded))
        .map(last -> !said(last).equals(said(entry)))
        .orElse(true);
  }

  private static String said(ModelEntry entry) {
    return String.join(
        " ", entry.id(), entry.manifestSha256(), entry.verdict(), String.valueOf(entry.reason()));
  }
}
