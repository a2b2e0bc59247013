package io.syllabus.quality.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says which sources, business lines and kinds of source give nothing to learn. */
public final class YieldWarnings {
  private YieldWarnings() {}

  /** One sentence each: lines and kinds of which no source gives anything, then the sources. */
  public static List<String> of(List<SourceYield> yields) {
    List<String> warnings = new ArrayList<>();
    warnings.addAll(empty("line", yields, SourceYield::line));
    warnings.addAll(empty("kind", yields, SourceYield::kind));
    yields.stream().filter(SourceYield::isEmpty).map(SourceYield::warning).forEach(warnings::add);
    return warnings;
  }

  /** A group of one source needs no word of its own. */
  private static List<String> empty(
      String what, List<SourceYield> yields, Function<SourceYield, String> by) {
    Map<String, List<SourceYield>> groups =
        yields.stream()
            .filter(one -> !by.apply(one).isEmpty())
            .collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
    return groups.entrySet().stream()
        .filter(group -> group.getValue().size() > 1)
        .filter(group -> group.getValue().stream().allMatch(SourceYield::isEmpty))
        .map(
            group ->
                "%s %s gives nothing to learn: none of its %d sources gives a sample"
                    .formatted(what, group.getKey(), group.getValue().size()))
        .toList();
  }
}
