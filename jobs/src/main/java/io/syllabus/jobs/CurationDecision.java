package io.syllabus.jobs;

/**
 * Where a pair goes.
 *
 * @param split train, validation or test; null for a pair that is not accepted
 * @param group pairs of one group stand in one split
 * @param asksPlace whether its question names the place that answers it, since others ask the same
 * @param weight times it is repeated
 * @param rule why it is not accepted, null if it is
 * @param score what the rule measured, null if nothing
 * @param related the pair or item that decided, null if none
 */
public record CurationDecision(
    String split,
    String group,
    boolean asksPlace,
    int weight,
    String rule,
    Double score,
    String related) {
  static CurationDecision refused(String rule, Double score, String related) {
    return new CurationDecision(null, null, false, 0, rule, score, related);
  }
}
