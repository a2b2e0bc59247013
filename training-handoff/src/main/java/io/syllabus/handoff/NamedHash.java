package io.syllabus.handoff;

/**
 * A file that decided how samples look.
 *
 * @param name as in the recipe
 * @param sha256 of the file
 */
public record NamedHash(String name, String sha256) {}
