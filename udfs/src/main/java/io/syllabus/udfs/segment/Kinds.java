package io.syllabus.udfs.segment;

import java.util.List;

/** What a piece may be. */
public final class Kinds {
  public static final String CLAUSE = "clause";
  public static final String SECTION = "section";
  public static final String TABLE = "table";
  public static final String QA = "qa";
  public static final String DIALOGUE = "dialogue";
  public static final String EVENT = "event";

  /** All of them. */
  public static final List<String> ALL = List.of(CLAUSE, SECTION, TABLE, QA, DIALOGUE, EVENT);

  private Kinds() {}
}
