package io.syllabus.udfs.models;

/** A text, or a window of one, as a network reads it; no padding. */
record Tokens(long[] ids, long[] mask, long[] types) {}
