/** Cuts documents into clauses, sections, tables, questions with answers, dialogues and events. */
package io.syllabus.udfs.segment;
