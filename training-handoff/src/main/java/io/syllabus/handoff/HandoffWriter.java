package io.syllabus.handoff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.files.DataFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hadoop.fs.Path;

/**
 * Writes the folder that trainers read. First a draft beside it, with everything but the manifest,
 * so that the caller can scan the files; then {@link HandoffFolder#seal} puts it in place.
 */
public final class HandoffWriter {
  private final DataFiles files;
  private final HandoffConf conf;

  public HandoffWriter(DataFiles files, HandoffConf conf) {
    this.files = files;
    this.conf = conf;
  }

  /**
   * Writes the draft; what an earlier, interrupted write left is removed, what stands in the folder
   * itself stays until the draft is sealed. Memory does not grow with the rows, but for the list of
   * those that are refused.
   *
   * @throws IllegalArgumentException if a split does not ascend by id or holds another's sample
   */
  public HandoffFolder write(Path folder, Release release, Contents contents) throws IOException {
    Path draft = HandoffFolder.draftOf(folder);
    files.remove(draft);
    files.makeFolder(draft);
    try {
      DraftWriter writer = new DraftWriter(files, draft, conf);
      rows(writer, contents);
      documents(writer, release);
      return new HandoffFolder(files, folder, conf, release, writer);
    } catch (IOException | RuntimeException e) {
      files.remove(draft);
      throw e;
    }
  }

  private static void rows(DraftWriter writer, Contents contents) throws IOException {
    writer.beside("golden", contents.golden(), SideRows::messages);
    writer.beside("preference", contents.preferences(), SideRows::preference);
    writer.beside("verifiable", contents.verifiables(), SideRows::verifiable);
    writer.splits(contents.splits());
  }

  private void documents(DraftWriter writer, Release release) throws IOException {
    List<WrittenFile> files = writer.files();
    ObjectNode info = LlamaFactory.datasetInfo(release.dataset(), files);
    if (!info.isEmpty()) {
      writer.document("dataset_info.json", "dataset_info", StableJson.pretty(info));
    }
    if (release.chat().known()) {
      byte[] template = release.chat().template().getBytes(StandardCharsets.UTF_8);
      writer.document(ChatForm.FILE, "template", template);
    }
    int longest = writer.lengths().sequenceLength();
    TunerRecipes recipes = new TunerRecipes(conf.lora(), files, release.chat(), longest);
    writer.document(TunerRecipes.AXOLOTL, "axolotl", recipes.bytes(TunerRecipes.AXOLOTL));
    writer.document(TunerRecipes.TRL, "trl", recipes.bytes(TunerRecipes.TRL));
    String card = new DatasetCard(conf, release, writer).text();
    writer.document("card.md", "card", card.getBytes(StandardCharsets.UTF_8));
  }
}
