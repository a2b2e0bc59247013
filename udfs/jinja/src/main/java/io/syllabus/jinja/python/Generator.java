package io.syllabus.jinja.python;

import java.util.Iterator;

/**
 * A generator: computed while it is read, read once, true although perhaps empty, without a length.
 */
public record Generator(Iterator<Object> iterator) implements Iterable<Object> {}
