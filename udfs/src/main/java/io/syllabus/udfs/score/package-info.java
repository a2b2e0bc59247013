/**
 * Numbers about a text: language, noise, quality, keywords, meaning. Decisions are made elsewhere.
 */
package io.syllabus.udfs.score;
