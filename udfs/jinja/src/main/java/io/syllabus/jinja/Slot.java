package io.syllabus.jinja;

/**
 * A variable of a function.
 *
 * @param index its place in the function's frames
 */
record Slot(FunctionLayout function, int index) {}
