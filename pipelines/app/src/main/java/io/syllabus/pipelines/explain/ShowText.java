package io.syllabus.pipelines.explain;

/** Which text may be shown. */
public enum ShowText {
  /** Text after masking only. */
  MASKED,
  /** Raw text, too, for those who may see it. */
  RAW
}
