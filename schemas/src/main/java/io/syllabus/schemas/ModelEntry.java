package io.syllabus.schemas;

import java.time.Instant;

/**
 * A model that was made from a dataset version, and what was said of it; append-only, the last word
 * counts.
 *
 * @param id SHA-256 of its files, or of the one file
 * @param kind adapter, merged, or the type of a quantised file, such as Q4_K_M
 * @param path below the workspace, or absolute where it lies elsewhere
 * @param parent id of the model that it was made from; null for an adapter
 * @param base name of the base model
 * @param baseSha256 of the base model's config, weights and tokenizer
 * @param dataset name of the recipe
 * @param version of the dataset
 * @param manifestSha256 of the hand-off's manifest
 * @param verdict made, passed, failed or promoted
 * @param reason in words; null where nothing was measured
 * @param recorded when; no part of any hash
 */
public record ModelEntry(
    String id,
    String kind,
    String path,
    String parent,
    String base,
    String baseSha256,
    String dataset,
    int version,
    String manifestSha256,
    String verdict,
    String reason,
    Instant recorded) {
  public static final String MADE = "made";
  public static final String PASSED = "passed";
  public static final String FAILED = "failed";
  public static final String PROMOTED = "promoted";
}
