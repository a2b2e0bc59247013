package io.syllabus.udfs.models;

/**
 * Keeps DJL off the network: it would fetch a library that it misses, and on a cloud's machine tell
 * its makers of each use, of the tokenizers alone, too.
 */
public final class DjlOffline {
  private DjlOffline() {}

  /** To be called before anything of DJL is. */
  public static void ensure() {
    System.setProperty("ai.djl.offline", "true");
  }
}
