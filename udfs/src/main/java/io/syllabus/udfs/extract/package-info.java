/**
 * Files into pages of text. Parsers run in a process of their own ({@link
 * io.syllabus.udfs.extract.ExtractionWorker}), because only a killed process bounds what a hostile
 * file may take.
 */
package io.syllabus.udfs.extract;
