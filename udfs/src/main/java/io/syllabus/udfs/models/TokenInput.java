package io.syllabus.udfs.models;

/** A text, or a window of one, as a network reads it; no padding. */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record TokenInput(long[] ids, long[] mask, long[] types) {}
