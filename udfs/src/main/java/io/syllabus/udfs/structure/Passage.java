package io.syllabus.udfs.structure;

import java.util.List;
import java.util.Map;

/** What pairs are made from. */
public record Passage(
    String kind,
    List<String> path,
    String text,
    String speaker,
    Map<String, String> fields,
    String language,
    String title,
    String scenario) {}
