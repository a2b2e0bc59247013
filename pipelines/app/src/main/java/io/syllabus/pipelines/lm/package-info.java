/** Texts for language models, read from files. */
package io.syllabus.pipelines.lm;
