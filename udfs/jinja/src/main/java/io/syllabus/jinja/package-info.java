/**
 * Jinja2 for chat templates, as {@code transformers} sets it up: an immutable sandbox without
 * autoescape, {@code trim_blocks} and {@code lstrip_blocks}, loop controls, the {@code generation}
 * tag and a {@code tojson} that does not escape HTML.
 *
 * <p>A source text becomes tokens ({@link io.syllabus.jinja.Lexer}), the tokens a tree of {@link
 * io.syllabus.jinja.Expression}s and {@link io.syllabus.jinja.Statement}s ({@link
 * io.syllabus.jinja.Parser}), every name in it a place in a frame ({@link
 * io.syllabus.jinja.Scope}); then {@link io.syllabus.jinja.Template} renders it any number of
 * times. Python's own rules are in {@link io.syllabus.jinja.python}.
 */
package io.syllabus.jinja;
