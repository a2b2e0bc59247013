/** Measures a domain end to end on somebody's labels: instruments built, texts scored, judged. */
package io.syllabus.pipelines.domain;
