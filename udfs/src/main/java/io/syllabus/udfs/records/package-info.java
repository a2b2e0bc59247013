/** Record files (CSV, JSON, logs, transcripts) into one page per record. */
package io.syllabus.udfs.records;
