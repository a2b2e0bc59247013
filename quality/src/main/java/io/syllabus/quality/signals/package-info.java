/** What the scores of some rows say about the condition that decides over them. */
package io.syllabus.quality.signals;
