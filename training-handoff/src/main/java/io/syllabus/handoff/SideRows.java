package io.syllabus.handoff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.handoff.format.MessagesFormat;
import java.util.List;

/** Rows of the files beside the splits. */
final class SideRows {
  private SideRows() {}

  /** A sample in the form of {@code messages}. */
  static ObjectNode messages(Sample sample) {
    return new MessagesFormat().row(sample.conversation()).orElseThrow();
  }

  static ObjectNode preference(Preference pair) {
    ObjectNode row = StableJson.object().put("id", pair.id());
    row.set("prompt", MessagesFormat.turns(pair.prompt()));
    row.set("chosen", MessagesFormat.turns(List.of(pair.chosen())));
    row.set("rejected", MessagesFormat.turns(List.of(pair.rejected())));
    return row.put("source", pair.origin().source());
  }

  static ObjectNode verifiable(Verifiable question) {
    ObjectNode row = StableJson.object().put("id", question.id());
    row.set("prompt", MessagesFormat.turns(question.prompt()));
    return row.put("answer", question.answer()).put("verifier", question.verifier());
  }

  static ObjectNode sources(Offered row) {
    ObjectNode line = StableJson.object().put("id", row.id());
    return line.set("sources", StableJson.tree(row.sources()));
  }

  /** What a quantiser runs the model on. */
  static ObjectNode calibration(Sample sample) {
    return StableJson.object().put("id", sample.id()).put("text", sample.text());
  }

  /** What a trainer must get when it renders the messages itself. */
  static ObjectNode rendered(Sample sample) {
    ObjectNode row = messages(sample).put("split", sample.split()).put("text", sample.text());
    row.set("input_ids", StableJson.tree(sample.inputIds()));
    return row.set("labels", StableJson.tree(sample.labels()));
  }
}
