package io.syllabus.quality.report;

/**
 * What packing the training samples into sequences of one length comes to.
 *
 * @param samples rows of the training split, with repetitions
 * @param sequences they are packed into
 * @param capacity tokens of a sequence
 * @param efficiency share of the sequences' tokens that samples fill, 0 to 1
 */
public record PackingFigures(int samples, int sequences, int capacity, double efficiency) {}
