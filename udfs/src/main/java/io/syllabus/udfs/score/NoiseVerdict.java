package io.syllabus.udfs.score;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether a text is worth keeping, and what it is instead.
 *
 * @param keep false if its intent is one of those to drop
 * @param intent business, or the kind of noise
 * @param rule which rule said so, null for business
 * @param scores the figures on which the rules decide, by name
 */
public record NoiseVerdict(
    boolean keep, String intent, String rule, SortedMap<String, Double> scores) {
  public NoiseVerdict {
    scores = Collections.unmodifiableSortedMap(new TreeMap<>(scores));
  }
}
