package io.syllabus.jobs;

import java.util.List;

/**
 * What became of a row in deduplication.
 *
 * @param id the row
 * @param cluster least id of the rows that are linked to it
 * @param clusterSize rows of the cluster
 * @param duplicateOf the survivor in its place, null if it survives
 * @param similarity to that survivor, null if it survives or was superseded
 * @param method exact, minhash, semantic or version; null if it survives
 * @param supersedes rows of older revisions that it replaces
 * @param variantOf the survivor that it is like but for a fact, null if there is none
 */
public record DedupDecision(
    String id,
    String cluster,
    int clusterSize,
    String duplicateOf,
    Double similarity,
    String method,
    List<String> supersedes,
    String variantOf) {}
