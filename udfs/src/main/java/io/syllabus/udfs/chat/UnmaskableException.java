package io.syllabus.udfs.chat;

/** No method finds for certain which part of a rendered conversation the model is to learn. */
public final class UnmaskableException extends RuntimeException {
  public UnmaskableException(String reason) {
    super("Cannot mask the conversation: " + reason);
  }

  static UnmaskableException wordsLeftOut() {
    return new UnmaskableException("the template leaves out what the assistant says");
  }
}
