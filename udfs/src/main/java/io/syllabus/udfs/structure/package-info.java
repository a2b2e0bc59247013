/** Makes instructions with answers of passages, by rules that stand in files. */
package io.syllabus.udfs.structure;
