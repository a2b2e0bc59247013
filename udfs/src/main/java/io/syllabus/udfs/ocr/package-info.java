/** Images of pages into text: turned upright, then read by the engine that suits the language. */
package io.syllabus.udfs.ocr;
