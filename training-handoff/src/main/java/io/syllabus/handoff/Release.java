package io.syllabus.handoff;

import io.syllabus.schemas.QualityEntry;
import java.util.List;

/**
 * What this hand-off is of.
 *
 * @param dataset name of the recipe
 * @param version of the dataset
 * @param recipeSha256 hash of the recipe as resolved
 * @param codeVersion hash of the project's classes
 * @param template of the rendering
 * @param tokenizer of the rendering
 * @param chat how that template writes conversations
 * @param gates those known before the files are written; the card shows them
 */
public record Release(
    String dataset,
    int version,
    String recipeSha256,
    String codeVersion,
    NamedHash template,
    NamedHash tokenizer,
    ChatForm chat,
    List<QualityEntry> gates) {
  public Release {
    gates = List.copyOf(gates);
  }
}
