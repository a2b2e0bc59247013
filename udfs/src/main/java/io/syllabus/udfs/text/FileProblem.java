package io.syllabus.udfs.text;

import java.io.FileNotFoundException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Why a file cannot be used, in words: the messages of Java's own errors are often a bare path. */
public final class FileProblem {
  private FileProblem() {}

  /**
   * As Hadoop has it, and Java's older streams, which say so of a file that may not be read, too.
   */
  private static boolean isMissing(Exception error) {
    return error instanceof FileNotFoundException
        && !String.valueOf(error.getMessage()).endsWith("(Permission denied)");
  }

  /** The problem alone, without the path and without a full stop. */
  public static String of(Exception error) {
    if (error instanceof NoSuchFileException || isMissing(error)) {
      return "there is no such file";
    }
    if (error instanceof AccessDeniedException denied && denied.getReason() == null) {
      return "permission denied";
    }
    if (error instanceof CharacterCodingException) {
      return "it is not UTF-8";
    }
    if (error instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    return error.getMessage() == null ? error.getClass().getSimpleName() : error.getMessage();
  }
}
