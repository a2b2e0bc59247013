/**
 * N-gram language models: estimated by interpolated modified Kneser–Ney, kept as ARPA with a card
 * beside it, asked for the perplexity of texts.
 */
package io.syllabus.udfs.lm;
