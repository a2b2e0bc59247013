/**
 * A light classifier: hashed n-grams and sentence vectors, logistic regression, probabilities that
 * mean what they say. Trained on a few hundred labelled texts, read by whoever scores.
 */
package io.syllabus.udfs.classify;
