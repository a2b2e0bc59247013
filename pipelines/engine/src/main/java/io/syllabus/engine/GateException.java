package io.syllabus.engine;

import io.syllabus.schemas.QualityEntry;
import java.util.List;

/** A gate stopped the run. */
public final class GateException extends StageException {
  private static final long serialVersionUID = 1L;

  private final transient List<QualityEntry> verdicts;

  /**
   * @param verdicts all of the run, in flow order; at least one stops
   */
  public GateException(String message, List<QualityEntry> verdicts) {
    super(message);
    this.verdicts = List.copyOf(verdicts);
  }

  public List<QualityEntry> verdicts() {
    return verdicts;
  }

  /** The same, with the place of the report that tells it. */
  public GateException reported(String place) {
    return new GateException("%s%nreport    %s".formatted(getMessage(), place), verdicts);
  }
}
