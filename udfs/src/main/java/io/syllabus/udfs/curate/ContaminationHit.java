package io.syllabus.udfs.curate;

/**
 * An evaluation item that a text gives away.
 *
 * @param item id of the item
 * @param method {@code words13} or {@code characters20} for shared n-grams, {@code contained} for a
 *     shorter item, {@code equal} for one that is the whole text
 * @param coverage share of the item's n-grams that the text has, 0 to 1
 */
public record ContaminationHit(String item, String method, double coverage) {}
