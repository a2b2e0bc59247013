package io.syllabus.udfs.mask;

/**
 * What is known of a text beside its characters. Names in it are looked for in the text, too.
 *
 * @param speaker who says it, empty if nobody is named
 * @param known what the other texts of its document tell
 */
public record MaskContext(String speaker, KnownNames known) {
  /** A text that stands alone. */
  public static final MaskContext NONE = new MaskContext("", KnownNames.NONE);

  public MaskContext {
    speaker = speaker == null ? "" : speaker;
  }

  /** Says nothing: speakers' names are personal data. */
  @Override
  public String toString() {
    return "MaskContext";
  }
}
