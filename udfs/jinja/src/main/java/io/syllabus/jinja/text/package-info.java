/** Texts by code points, with Python's whitespace. */
package io.syllabus.jinja.text;
