package io.syllabus.schemas;

import java.util.List;

/**
 * The survivor of a cluster of duplicates; the others stand in rejects and name it.
 *
 * @param cluster smallest id of the cluster
 * @param clusterSize rows of the cluster, 1 for a row without duplicates
 * @param supersedes rows of older revisions that this one replaces
 * @param variantOf row of {@code judged}, itself a survivor, that this one is like but for a fact;
 *     null if there is none
 */
public record Unique(
    String id,
    List<String> parents,
    Origin origin,
    Passage passage,
    Scores scores,
    List<String> flags,
    String cluster,
    int clusterSize,
    List<String> supersedes,
    String variantOf)
    implements Traced {}
