/** The formats of rows: each maps a conversation to a line of JSON, or says that it cannot. */
package io.syllabus.handoff.format;
