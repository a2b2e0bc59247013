/** What the scores of a sample say about the condition that decides over them. */
package io.syllabus.quality.tune;
