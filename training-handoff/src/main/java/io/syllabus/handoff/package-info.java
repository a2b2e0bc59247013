/** The folder that trainers read: its contract in Java, its formats and its writer. */
package io.syllabus.handoff;
