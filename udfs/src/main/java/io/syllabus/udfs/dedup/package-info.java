/** Exact, near and semantic duplicates: sketches, candidate buckets, true similarity, survivors. */
package io.syllabus.udfs.dedup;
