package io.syllabus.udfs.mask;

/**
 * What is known of a text beside its characters. Names in it are looked for in the text, too.
 *
 * @param document the document's name, empty if there is none
 * @param speaker who says it, empty if nobody is named
 */
public record MaskContext(String document, String speaker) {
  /** A text that stands alone. */
  public static final MaskContext NONE = new MaskContext("", "");

  public MaskContext {
    document = document == null ? "" : document;
    speaker = speaker == null ? "" : speaker;
  }

  /** Says nothing: file and speaker names are personal data. */
  @Override
  public String toString() {
    return "MaskContext";
  }
}
