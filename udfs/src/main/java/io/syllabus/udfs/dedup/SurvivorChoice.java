package io.syllabus.udfs.dedup;

/**
 * What became of a row, and because of which other row.
 *
 * @param id the row
 * @param cluster least id of the rows that are linked to it, its own if there are none
 * @param duplicateOf the survivor that it resembles, null if it survives
 * @param similarity to that survivor, 0 to 1; 1 if it survives
 * @param method how the likeness was found, null if it survives
 */
public record SurvivorChoice(
    String id, String cluster, String duplicateOf, double similarity, String method) {
  public static final String EXACT = "exact";
  public static final String MINHASH = "minhash";
  public static final String SEMANTIC = "semantic";
  public static final String VERSION = "version";

  public boolean survivor() {
    return duplicateOf == null;
  }

  /** What follows for an exact copy of this row: it goes where this row went, or to this row. */
  public SurvivorChoice forCopy(String copy) {
    return survivor()
        ? new SurvivorChoice(copy, cluster, id, 1.0, EXACT)
        : new SurvivorChoice(copy, cluster, duplicateOf, similarity, method);
  }
}
