package io.syllabus.udfs.normalize;

/** Formats to test with. */
final class Confs {
  private Confs() {}

  static NormalizeConf all() {
    return new NormalizeConf("arabic", "ascii", "simplified", "half", "consistent", "join");
  }

  static NormalizeConf none() {
    return new NormalizeConf("keep", "keep", "keep", "keep", "keep", "keep");
  }
}
