/** One format for all texts: characters, punctuation, numbers, white space and lines. */
package io.syllabus.udfs.normalize;
