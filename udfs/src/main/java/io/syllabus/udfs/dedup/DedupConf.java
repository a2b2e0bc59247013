package io.syllabus.udfs.dedup;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/**
 * What counts as a duplicate, and which of several stays.
 *
 * @param minhash likeness of wording
 * @param semantic likeness of meaning
 * @param survivor preferences in order: newest, bestExtraction, sourceRank; the id decides at last
 */
public record DedupConf(MinHashConf minhash, SemanticConf semantic, List<String> survivor)
    implements Serializable {
  public DedupConf {
    survivor = List.copyOf(survivor);
    SurvivorOrder.of(survivor);
  }

  public Comparator<Candidate> preference() {
    return SurvivorOrder.of(survivor);
  }
}
