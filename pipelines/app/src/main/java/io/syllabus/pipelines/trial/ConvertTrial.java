package io.syllabus.pipelines.trial;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.syllabus.engine.UsageException;
import io.syllabus.handoff.format.Conversion;
import java.util.List;

/** {@code try convert}: a row of one format in, the row in another, or {@code {error}}, out. */
public final class ConvertTrial implements Trial {
  private final Conversion conversion;

  /**
   * @throws UsageException where there is no format of such a name
   */
  public ConvertTrial(String from, String to) {
    try {
      this.conversion = Conversion.between(from, to);
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage());
    }
  }

  /** A line that lacks something is told as an error of its own. */
  @Override
  public List<String> required() {
    return List.of();
  }

  @Override
  public List<ObjectNode> lines(List<ObjectNode> in) {
    return in.stream().map(this::converted).toList();
  }

  private ObjectNode converted(ObjectNode line) {
    try {
      return conversion.convert(line);
    } catch (IllegalArgumentException e) {
      return JsonLines.JSON.createObjectNode().put("error", e.getMessage());
    }
  }
}
