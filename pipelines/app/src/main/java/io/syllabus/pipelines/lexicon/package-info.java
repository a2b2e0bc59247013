/** Files of terms. */
package io.syllabus.pipelines.lexicon;
