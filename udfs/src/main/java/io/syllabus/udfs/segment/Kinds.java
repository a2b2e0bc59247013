package io.syllabus.udfs.segment;

/** What a piece may be. */
public final class Kinds {
  public static final String CLAUSE = "clause";
  public static final String SECTION = "section";
  public static final String TABLE = "table";
  public static final String QA = "qa";
  public static final String DIALOGUE = "dialogue";
  public static final String EVENT = "event";

  private Kinds() {}
}
