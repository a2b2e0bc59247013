/** A first recipe, guessed from what lies in a folder. */
package io.syllabus.pipelines.init;
