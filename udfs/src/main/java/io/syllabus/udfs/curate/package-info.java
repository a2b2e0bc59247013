/** What goes into a data set, how often, into which split, and what must stay out. */
package io.syllabus.udfs.curate;
