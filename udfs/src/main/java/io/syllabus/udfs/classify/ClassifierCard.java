package io.syllabus.udfs.classify;

import java.util.List;
import java.util.SortedMap;

/**
 * What a model is, without a word of a text: {@code card.json}. It has no date, so that the same
 * labels give the same card.
 *
 * @param labels texts by label
 * @param positive whose probability is asked for; null = the likeliest's
 * @param labelsSha256 of the texts and labels, in their own order
 * @param features what of a text it looks at
 * @param folds of the cross-validation
 * @param cost of an error in training
 * @param accuracy cross-validated
 * @param figures cross-validated, by label
 * @param confusion cross-validated, in the order of the labels
 * @param lengthAuc control: by length alone
 * @param shuffledAuc control: with shuffled labels
 * @param modelSha256 of {@code model.json}
 */
record ClassifierCard(
    SortedMap<String, Integer> labels,
    String positive,
    String labelsSha256,
    FeatureSettings features,
    int folds,
    double cost,
    double accuracy,
    SortedMap<String, RankingFigures> figures,
    List<List<Integer>> confusion,
    double lengthAuc,
    double shuffledAuc,
    String modelSha256) {}
