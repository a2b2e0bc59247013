package io.syllabus.pipelines.trial;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.jobs.EvaluationItems;
import io.syllabus.udfs.curate.Contamination;
import io.syllabus.udfs.curate.ContaminationHit;
import io.syllabus.udfs.curate.EvaluationItem;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code try contaminate}: {@code {id, text}} in, the evaluation items that it gives away out. */
public final class ContaminateTrial implements Trial {
  private final Contamination contamination;

  /**
   * @param files evaluation sets, JSON Lines; an item is named by its file and line
   */
  public ContaminateTrial(List<Path> files) {
    Map<String, EvaluationItem> items = new TreeMap<>();
    files.forEach(file -> items.putAll(EvaluationItems.read(file)));
    this.contamination = new Contamination(items);
  }

  @Override
  public List<ObjectNode> lines(List<ObjectNode> in) {
    return in.stream().map(this::told).toList();
  }

  private ObjectNode told(ObjectNode line) {
    ObjectNode told = JsonLines.JSON.createObjectNode();
    told.set("id", line.get("id"));
    ArrayNode hits = told.putArray("hits");
    contamination.hits(line.get("text").asText()).forEach(hit -> add(hits.addObject(), hit));
    return told;
  }

  private static void add(ObjectNode told, ContaminationHit hit) {
    told.put("item", hit.item()).put("method", hit.method()).put("coverage", hit.coverage());
  }
}
