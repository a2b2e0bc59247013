package io.syllabus.quality.report;

import io.syllabus.schemas.Reject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says which stages met a fault of the program, which cost the rows it was met in. */
public final class FaultWarnings {
  private FaultWarnings() {}

  /**
   * One sentence for each stage.
   *
   * @param reasons stage → the rules by which rows left
   */
  public static List<String> of(Map<String, List<FunnelStep.Reason>> reasons) {
    return new TreeMap<>(reasons)
        .entrySet().stream()
            .flatMap(
                stage ->
                    stage.getValue().stream()
                        .filter(reason -> reason.rule().equals(Reject.FAULT))
                        .map(reason -> sentence(stage.getKey(), reason.rows())))
            .toList();
  }

  private static String sentence(String stage, long rows) {
    return "%s: a fault of this program cost %s rows, which are left out; ./syllabus rejects RECIPE --rule %s says where"
        .formatted(stage, Html.number(rows), Reject.FAULT);
  }
}
