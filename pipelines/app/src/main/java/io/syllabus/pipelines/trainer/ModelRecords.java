package io.syllabus.pipelines.trainer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.syllabus.engine.StageException;
import io.syllabus.schemas.Ids;
import io.syllabus.schemas.ModelEntry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Rows of {@code models} from what the programs wrote: model.json and verdict.json. */
final class ModelRecords {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final ModelFolders folders;
  private final Path workspace;
  private final JsonNode verdict;

  /**
   * @param workspace below which paths are kept relative
   */
  ModelRecords(ModelFolders folders, Path workspace) {
    this.folders = folders;
    this.workspace = workspace;
    this.verdict = json(folders.evaluation().resolve("verdict.json"));
  }

  /** What a finished evaluation said; missing where there is none. */
  JsonNode verdict() {
    return verdict;
  }

  /** Everything that stands in the folders, with the verdict on the adapter and its chosen file. */
  List<ModelEntry> all() {
    List<ModelEntry> entries = new ArrayList<>();
    JsonNode adapter = model(folders.adapter());
    if (adapter.path("kind").asText().equals("adapter")) {
      boolean judged = judged(adapter);
      entries.add(entry(adapter, "adapter", id(adapter), folders.adapter(), judged));
    }
    JsonNode merged = model(folders.merged());
    if (!merged.isMissingNode()) {
      entries.add(entry(merged, "merged", id(merged), folders.merged(), false));
    }
    JsonNode quantised = model(folders.quantised());
    for (JsonNode file : quantised.path("quantised").path("files")) {
      String sha256 = sha256(quantised, file.path("path").asText());
      Path place = folders.quantised().resolve(file.path("path").asText());
      boolean chosen = sha256.equals(verdict.path("chosen").path("sha256").asText());
      entries.add(entry(quantised, file.path("type").asText(), sha256, place, chosen));
    }
    return entries;
  }

  /**
   * The chosen file as the promoted one, after it was read again: what was evaluated is what is
   * served.
   *
   * @throws StageException where it is gone, or not the one that was evaluated
   */
  ModelEntry promoted() {
    String chosen = verdict.path("chosen").path("sha256").asText();
    ModelEntry file =
        all().stream()
            .filter(entry -> entry.id().equals(chosen))
            .findFirst()
            .orElseThrow(
                () ->
                    new StageException(
                        "Cannot promote: the file that was evaluated is not in %s any more; run ./syllabus finetune again"
                            .formatted(folders.quantised())));
    verify(workspace.resolve(file.path()), chosen);
    return with(file, ModelEntry.PROMOTED);
  }

  private static void verify(Path file, String sha256) {
    if (!Files.isRegularFile(file)) {
      throw new StageException(
          "Cannot promote: %s is missing, which was evaluated; run ./syllabus finetune again"
              .formatted(file));
    }
    String found = hash(file);
    if (!found.equals(sha256)) {
      throw new StageException(
          "Cannot promote: %s was changed after it was evaluated (SHA-256 %s, the verdict says %s); run ./syllabus finetune again"
              .formatted(file, found, sha256));
    }
  }

  private static String hash(Path file) {
    try {
      return Ids.sha256(file);
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }

  private boolean judged(JsonNode adapter) {
    JsonNode named = verdict.path("lineage").path("adapter").path("sha256");
    return named.asText().equals(id(adapter));
  }

  private ModelEntry entry(JsonNode model, String kind, String id, Path place, boolean judged) {
    JsonNode dataset = model.path("dataset");
    JsonNode base = model.path("base");
    return new ModelEntry(
        id,
        kind,
        relative(place),
        model.path("parent").path("sha256").asText(null),
        base.path("name").asText(),
        base.path("sha256").asText(),
        dataset.path("name").asText(),
        dataset.path("version").asInt(),
        dataset.path("manifestSha256").asText(),
        judged ? word() : ModelEntry.MADE,
        judged ? verdict.path("headline").asText() : null,
        Instant.now());
  }

  private String word() {
    return verdict.path("promote").asBoolean() ? ModelEntry.PASSED : ModelEntry.FAILED;
  }

  private static ModelEntry with(ModelEntry file, String word) {
    return new ModelEntry(
        file.id(),
        file.kind(),
        file.path(),
        file.parent(),
        file.base(),
        file.baseSha256(),
        file.dataset(),
        file.version(),
        file.manifestSha256(),
        word,
        file.reason(),
        Instant.now());
  }

  private String relative(Path place) {
    Path absolute = place.toAbsolutePath().normalize();
    return absolute.startsWith(workspace)
        ? workspace.relativize(absolute).toString()
        : absolute.toString();
  }

  private static String id(JsonNode model) {
    return model.path("sha256").asText();
  }

  private static String sha256(JsonNode model, String name) {
    for (JsonNode file : model.path("files")) {
      if (file.path("path").asText().equals(name)) {
        return file.path("sha256").asText();
      }
    }
    throw new IllegalArgumentException("Cannot read model.json: it lists no file " + name);
  }

  private static JsonNode model(Path folder) {
    return json(folder.resolve("model.json"));
  }

  private static JsonNode json(Path file) {
    try {
      return Files.isRegularFile(file) ? JSON.readTree(file.toFile()) : MissingNode.getInstance();
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot read " + file, e);
    }
  }
}
